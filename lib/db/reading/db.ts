import pg from 'pg';
import { createAdapter } from '@/lib/db/adapter';
import { type Database, db as primary, queryLimits } from '@/lib/db/client';
import { PrismaClient } from '@/lib/db/generated/client';
import { databaseUrl } from '@/lib/env';
import { type ReadSide, readSide } from './read-side';
import { joinPools } from './reading-pool';

const held = globalThis as { portalReadingDatabase?: { side: ReadSide; client: PrismaClient } | undefined };

/** In milliseconds. A server that is gone costs a reader no more than this. */
const patience = 1_000;

/**
 * The client of what readers read. It asks the read side where there is one that is level, and the server that is written to
 * otherwise. Nothing that decides about a write asks here.
 */
export const db: Database = new Proxy({} as Database, {
  get(_target, property) {
    const side = readSide();
    const client = side ? sharedClient(side) : primary;
    const value: unknown = Reflect.get(client, property, client);
    return typeof value === 'function' ? value.bind(client) : value;
  },
});

function sharedClient(side: ReadSide): PrismaClient {
  if (held.portalReadingDatabase?.side === side) return held.portalReadingDatabase.client;
  const limits = queryLimits();
  const { lock_timeout: _lock, statement_timeout: _statement, ...ofClient } = limits;
  const pool = joinPools(
    createPool({ connectionString: databaseUrl(), ...limits }),
    // A pooler refuses settings of a session.
    createPool({
      connectionString: side.url,
      ...(side.isPooled ? ofClient : limits),
      connectionTimeoutMillis: patience,
    }),
    side,
  );
  const client = new PrismaClient({ adapter: createAdapter(pool) });
  held.portalReadingDatabase = { side, client };
  return client;
}

function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  // The next query replaces a connection that broke while idle.
  pool.on('error', () => {});
  return pool;
}
