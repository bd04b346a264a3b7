import { PrismaPg } from '@prisma/adapter-pg';
import { databaseUrl } from '@/lib/env';
import { PrismaClient } from './generated/client';

export type Database = PrismaClient;

/** For commands and tests, which close it themselves. */
export function createDatabaseClient(url: string): Database {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
}

// Kept on globalThis: in watch mode modules are loaded again, and each of them would open a pool of its own.
const held = globalThis as { portalDatabase?: Database };

function sharedClient(): Database {
  held.portalDatabase ??= createDatabaseClient(databaseUrl());
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
