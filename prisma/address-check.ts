import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { createConnection } from '@/lib/db/connection';
import { env, withoutPassword } from '@/lib/env';
import { refusal } from '@/lib/errors/refusal';
import { connect, findEngineFault } from './server-check';

const patience = 2_000;

/**
 * Refuses an address behind which a pooler takes connections apart: a portal would be told that it listens and hear nothing of
 * a change, and a lock would outlive whoever took it.
 */
export async function checkDirect(url: string): Promise<void> {
  if (await hearsItself(url)) return;
  throw refusal(
    `The address ${withoutPassword(url)} does not lead straight to PostgreSQL: a notification did not reach the connection ` +
      'that listens for it. That is so behind a pooler in transaction mode, such as PgBouncer.\n' +
      'Let DATABASE_URL name the server itself; a pooler may stand in DATABASE_READ_URL.',
  );
}

/** Sends from one connection to another that does nothing meanwhile: within one the word would come back in any case. */
export async function hearsItself(url: string): Promise<boolean> {
  const [ear, mouth] = [await connect(url), await connect(url)];
  const channel = `portal_echo_${randomUUID().replaceAll('-', '')}`;
  try {
    const heard = new Promise<boolean>((resolve) => {
      ear.on('notification', (notice) => notice.channel === channel && resolve(true));
      setTimeout(() => resolve(false), patience).unref();
    });
    await ear.query(`listen ${channel}`);
    await mouth.query('select pg_notify($1, $2)', [channel, 'echo']);
    return await heard;
  } finally {
    await Promise.all([ear.end(), mouth.end()].map((ending) => ending.catch(() => undefined)));
  }
}

/** The address of the read side beside this database; null where there is none. Practice has a database of its own there too. */
export function readSideUrl(url: string): string | null {
  if (!env.DATABASE_READ_URL) return null;
  const address = new URL(env.DATABASE_READ_URL);
  if (env.PORTAL_PRACTICE) address.pathname = new URL(url).pathname;
  return address.href;
}

/** What the read side is. `fault`: why nothing may be read there; null where it does not answer, which may pass. */
export type ReadSideFinding = { fault: string } | { isPooled: boolean; isReplica: boolean; behind: number } | null;

/** Looks at the read side beside the server that is written to. */
export async function examineReadSide(url: string, readUrl: string): Promise<ReadSideFinding> {
  const [primary, read] = [await connect(url), await tryToConnect(readUrl)];
  try {
    if (read === null) return null;
    const engine = await findEngineFault(read);
    if (engine !== null) return { fault: engine };
    const { rows } = await read.query<{ pid: number; isReplica: boolean; seq: string | null; hash: string | null }>(
      `select pg_backend_pid() as pid, pg_is_in_recovery() as "isReplica", last.seq::text, last.hash
         from (select) as one left join (select seq, hash from change order by seq desc limit 1) as last on true`,
    );
    const [{ pid, isReplica, seq, hash } = { pid: 0, isReplica: false, seq: null, hash: null }] = rows;
    const { rows: found } = await primary.query<{ isSame: boolean; behind: number }>(
      `select exists (select from change where seq = $1 and hash = $2) as "isSame",
              (select count(*)::int from change where seq > $1) as behind`,
      [seq ?? 0, hash ?? ''],
    );
    const [{ isSame, behind } = { isSame: false, behind: 0 }] = found;
    if (seq !== null && !isSame)
      return {
        fault: `The database at ${withoutPassword(readUrl)} keeps another record than the one at ${withoutPassword(url)}: its last change, ${seq}, is not in the history there.`,
      };
    // A pooler makes up the number that it tells its clients.
    return { isPooled: processIdOf(read) !== pid, isReplica, behind };
  } catch (error) {
    return { fault: `Nothing can be read at ${withoutPassword(readUrl)}: ${(error as Error).message}` };
  } finally {
    await Promise.all([primary, read].map((client) => client?.end().catch(() => undefined)));
  }
}

/** `pg` keeps the number of the server's process, and its types do not say so. */
function processIdOf(client: pg.Client): number | null {
  return 'processID' in client && typeof client.processID === 'number' ? client.processID : null;
}

async function tryToConnect(url: string): Promise<pg.Client | null> {
  const client = createConnection(url, { name: 'portal', patience, answerPatience: patience });
  try {
    await client.connect();
    return client;
  } catch {
    return null;
  }
}
