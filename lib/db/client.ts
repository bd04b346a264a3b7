import { databaseUrl } from '@/lib/env';
import { createAdapter } from './adapter';
import { PrismaClient } from './generated/client';
import { forgetPreparedQueries } from './prepared-query';

export type Database = PrismaClient;

/** Makes a client for commands and tests, which close it themselves. */
export function createDatabaseClient(url: string): Database {
  return new PrismaClient({ adapter: createAdapter({ connectionString: url }) });
}

// Kept on globalThis: watch mode loads modules again, and each copy would open a pool of its own. Next also has its own
// copy of this module beside that of the front.
const held = globalThis as {
  portalDatabase?: Database | undefined;
  /** See lib/db/reading/db.ts. */
  portalReadingDatabase?: { client: Database } | undefined;
  portalQueryLimits?: typeof readersPatience;
};

/**
 * In milliseconds. No reader waits longer for a query, and a lost database shows soon. A writer who waits for another gives
 * up before that, since what failed for a lock is tried again.
 */
const readersPatience = {
  connectionTimeoutMillis: 2_000,
  lock_timeout: 4_000,
  statement_timeout: 5_000,
  query_timeout: 6_000,
};

/** Limits queries in the process that serves readers; a command may take as long as it needs. */
export function limitQueries(): void {
  held.portalQueryLimits = readersPatience;
}

/** The limits of this process, for its other clients. */
export function queryLimits(): Partial<typeof readersPatience> {
  return held.portalQueryLimits ?? {};
}

function sharedClient(): Database {
  held.portalDatabase ??= new PrismaClient({
    adapter: createAdapter({ connectionString: databaseUrl(), ...queryLimits() }),
  });
  return held.portalDatabase;
}

/** Closes the portal's clients. The next query opens others, at the addresses that hold by then. */
export async function forgetDatabase(): Promise<void> {
  const clients = [held.portalDatabase, held.portalReadingDatabase?.client];
  held.portalDatabase = undefined;
  held.portalReadingDatabase = undefined;
  await Promise.all([...clients.map((client) => client?.$disconnect()), forgetPreparedQueries()]);
}

/** The portal's one client. It is made at its first use, since a build has no database. */
export const db: Database = new Proxy({} as Database, {
  get(_target, property) {
    const client = sharedClient();
    const value: unknown = Reflect.get(client, property, client);
    return typeof value === 'function' ? value.bind(client) : value;
  },
});
