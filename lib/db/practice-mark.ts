import type pg from 'pg';
import { env } from '@/lib/env';
import { refusal } from '@/lib/errors/refusal';
import { createConnection } from './connection';

type Queryable = Pick<pg.Client, 'query'>;

/** What a database says of itself: marked as practice, in use without the mark and so a real record, or neither yet. */
export type Kept = 'practice' | 'real' | 'nothing';

/** Reads it by the tables that are there: a database may not have been migrated yet. */
export async function readKept(client: Queryable): Promise<Kept> {
  const { rows } = await client.query<{ has_mark: boolean; has_history: boolean }>(
    `select to_regclass('practice_mark') is not null as has_mark, to_regclass('change') is not null as has_history`,
  );
  const [{ has_mark, has_history } = { has_mark: false, has_history: false }] = rows;
  if (has_mark && (await holdsRow(client, 'practice_mark'))) return 'practice';
  return has_history && (await holdsRow(client, 'change')) ? 'real' : 'nothing';
}

/** Refuses a database that keeps the other record than the one this process is for. */
export async function refuseOtherRecord(url: string): Promise<void> {
  await withConnection(url, async (client) => refuseKept(await readKept(client)));
}

/** Marks a database that has every table and keeps nothing yet; does nothing to one that is marked. */
export async function markAsPractice(url: string): Promise<void> {
  await withConnection(url, async (client) => {
    // The mark and the first change of a real record can't both come to be.
    await client.query('BEGIN; LOCK TABLE practice_mark, change IN SHARE ROW EXCLUSIVE MODE');
    refuseKept(await readKept(client));
    await client.query('INSERT INTO practice_mark DEFAULT VALUES ON CONFLICT DO NOTHING; COMMIT');
  });
}

function refuseKept(kept: Kept): void {
  if (kept === 'practice' && !env.PORTAL_PRACTICE) {
    throw refusal(
      'This is the database of a practice record, which nothing of the real one may get into.\n' +
        'Set PORTAL_PRACTICE=1 to practise, or let DATABASE_URL name the database of the real record.',
    );
  }
  if (kept === 'real' && env.PORTAL_PRACTICE) {
    throw refusal(
      'PORTAL_PRACTICE is set, and this is the database of a real record, which nothing invented may get into.\n' +
        'Leave PORTAL_PRACTICE out, or let DATABASE_URL name a database that is empty or was made for practice.',
    );
  }
}

async function holdsRow(client: Queryable, table: 'practice_mark' | 'change'): Promise<boolean> {
  const { rowCount } = await client.query(`select from ${table} limit 1`);
  return rowCount === 1;
}

async function withConnection<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = createConnection(url, { name: 'portal', patience: 10_000 });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
