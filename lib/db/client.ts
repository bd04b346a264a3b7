import { databaseUrl } from '@/lib/env';
import { createAdapter } from './adapter';
import { PrismaClient } from './generated/client';

export type Database = PrismaClient;

/** For commands and tests, which close it themselves. */
export function createDatabaseClient(url: string): Database {
  return new PrismaClient({ adapter: createAdapter({ connectionString: url }) });
}

// Kept on globalThis: in watch mode modules are loaded again, and each of them would open a pool of its own. Next has a copy
// of this module, too, beside that of the front which starts it.
const held = globalThis as { portalDatabase?: Database; portalQueryLimits?: typeof readersPatience };

/** A reader waits for no query longer than this, and a database that is gone shows soon. In milliseconds. */
const readersPatience = { connectionTimeoutMillis: 2_000, statement_timeout: 5_000, query_timeout: 6_000 };

/** For the process that serves readers; a command may take as long as it needs. */
export function limitQueries(): void {
  held.portalQueryLimits = readersPatience;
}

function sharedClient(): Database {
  held.portalDatabase ??= new PrismaClient({
    adapter: createAdapter({ connectionString: databaseUrl(), ...held.portalQueryLimits }),
  });
  return held.portalDatabase;
}

/** The portal's one client, made when it is first asked: a build has no database. */
export const db: Database = new Proxy({} as Database, {
  get(_target, property) {
    const client = sharedClient();
    const value: unknown = Reflect.get(client, property, client);
    return typeof value === 'function' ? value.bind(client) : value;
  },
});
