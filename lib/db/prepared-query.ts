import { createHash } from 'node:crypto';
import type pg from 'pg';
import { readSide } from '@/lib/db/reading/read-side';
import { joinPools } from '@/lib/db/reading/reading-pool';
import { databaseUrl } from '@/lib/env';
import { perWord } from '@/lib/text/per-word';
import { createPool } from './connection';
import type { Prisma } from './generated/client';

/** Set once for a connection, so that a question takes one round trip: PostgreSQL plans it for any words, from its index. */
const settings = '-c statement_timeout=1000 -c enable_seqscan=off -c plan_cache_mode=force_generic_plan -c jit=off';

// Next has its own copy of this module beside that of the front.
const held = globalThis as { portalPreparedQueries?: { url: string; pool: pg.Pool } | undefined };

async function sharedPool(): Promise<pg.Pool> {
  const url = databaseUrl();
  if (held.portalPreparedQueries?.url === url) return held.portalPreparedQueries.pool;
  const before = held.portalPreparedQueries;
  const primary = open(url);
  const side = readSide();
  // Behind a pooler no plan could be kept, and none of these settings.
  const pool = side && !side.isPooled ? joinPools(primary, open(side.url), side) : primary;
  held.portalPreparedQueries = { url, pool };
  await before?.pool.end();
  return pool;
}

/** A new connection has no plans, so one stays for a while. */
function open(url: string): pg.Pool {
  return createPool(url, {
    name: 'portal search',
    most: 6,
    idle: 600_000,
    patience: 2_000,
    answerPatience: 2_000,
    settings,
  });
}

/**
 * Asks the database in one round trip, for at most a second. `isKept`: the plan stays at the connection, for questions
 * that have few texts.
 */
export async function queryPrepared<Row extends object>(
  sql: Prisma.Sql,
  { isKept }: { isKept: boolean },
): Promise<Row[]> {
  const { text, values } = sql;
  const name = isKept ? { name: keptName(text) } : {};
  const pool = await sharedPool();
  const { rows } = await pool.query<Row>({ ...name, text, values });
  return rows;
}

/** Closes the connections. The next question opens others, to the database that holds by then. */
export async function forgetPreparedQueries(): Promise<void> {
  const before = held.portalPreparedQueries;
  held.portalPreparedQueries = undefined;
  await before?.pool.end();
}

/** Questions whose plans are kept have few texts, and long ones. */
const keptName = perWord(nameOf);

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
