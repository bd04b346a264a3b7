import type pg from 'pg';

/**
 * The server from which readers' pages are made, where that is another than the one that is written to. `behind` and `gone`:
 * they are made from the one that is written to, until this one has caught up.
 */
export type ReadSide = {
  url: string;
  /** A pooler stands before it: nothing may be kept in a session. */
  isPooled: boolean;
  state: 'level' | 'behind' | 'gone';
  /** What it must show before anything is read from it, and what it was last seen to show. */
  required: Position;
  shown: Position;
  /** How often it fell out. */
  falls: number;
};

/** How far a server is: its last change, and the place in the write-ahead log up to which it shows everything. */
export type Position = { seq: bigint; log: bigint };

// Next has its own copy of this module beside that of the front.
const held = globalThis as { portalReadSide?: ReadSide | undefined };

const nowhere: Position = { seq: 0n, log: 0n };

/** Null where there is one server, as usual. */
export function readSide(): ReadSide | null {
  return held.portalReadSide ?? null;
}

/** Nothing is read from it before it has been seen to be level. */
export function openReadSide(url: string, { isPooled }: { isPooled: boolean }): ReadSide {
  held.portalReadSide = { url, isPooled, state: 'gone', required: nowhere, shown: nowhere, falls: 0 };
  return held.portalReadSide;
}

export function closeReadSide(): void {
  held.portalReadSide = undefined;
}

/** From now on readers' pages are made from the server that is written to. */
export function fallBack(side: ReadSide, state: 'behind' | 'gone'): void {
  if (side.state === 'level') side.falls += 1;
  side.state = state;
}

export function isReached(required: Position, shown: Position): boolean {
  return shown.seq >= required.seq && shown.log >= required.log;
}

/** Of any server, in the log of the one that is written to. */
const logPlace = `
  (case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_flush_lsn() end - '0/0')::bigint::text`;

export async function readPosition(client: Pick<pg.ClientBase, 'query'>): Promise<Position> {
  const { rows } = await client.query<{ seq: string; log: string }>(
    `select (select coalesce(max(seq), 0) from change)::text as seq, ${logPlace} as log`,
  );
  const [{ seq, log } = { seq: '0', log: '0' }] = rows;
  return { seq: BigInt(seq), log: BigInt(log ?? 0) };
}
