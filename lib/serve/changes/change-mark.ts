import type pg from 'pg';

/** A place in the history of changes: the last one at some moment; null before the first. */
export type ChangeMark = { seq: string; hash: string } | null;

/**
 * The changes since a mark. `isBroken` where the chain does not contain the mark: another or a restored database. `log`: where in
 * the write-ahead log the server was then.
 */
export type Later = { mark: ChangeMark; tags: string[]; isBroken: boolean; log: bigint };

type Queryable = Pick<pg.Client, 'query'>;

export async function readMark(client: Queryable): Promise<ChangeMark> {
  const { rows } = await client.query<{ seq: string; hash: string }>(
    'select change.seq::text as seq, hash from change order by change.seq desc limit 1',
  );
  return rows[0] ?? null;
}

export function isSameMark(one: ChangeMark, other: ChangeMark): boolean {
  return one?.seq === other?.seq && one?.hash === other?.hash;
}

/** The last change now, and the tags of all changes after the mark; of all there are, where the chain lacks the mark. */
export async function readSince(client: Queryable, mark: ChangeMark): Promise<Later> {
  const { rows } = await client.query<{
    seq: string | null;
    hash: string | null;
    tags: string[];
    found: boolean;
    log: string;
  }>(
    `with start as (select seq from change where seq = $1 and hash = $2),
          later as (select tags from change where seq > coalesce((select seq from start), 0))
     select (select seq from change order by seq desc limit 1)::text as seq,
            (select hash from change order by seq desc limit 1) as hash,
            (select count(*) > 0 from start) as found, (pg_current_wal_flush_lsn() - '0/0')::bigint::text as log,
            coalesce((select array_agg(distinct tag) from later, unnest(tags) as tag), '{}') as tags`,
    [mark?.seq ?? 0, mark?.hash ?? ''],
  );
  const { seq = null, hash = null, tags = [], found = false, log = '0' } = rows[0] ?? {};
  const last = seq !== null && hash !== null ? { seq, hash } : null;
  return { mark: last, tags, isBroken: mark !== null && !found, log: BigInt(log) };
}
