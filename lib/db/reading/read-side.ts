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
  /**
   * The server that is written to is not heard. Pages are made from this one where it shows all that the portal itself knew
   * last, and nothing of that is kept: a change may have come that nobody could tell.
   */
  isAlone: boolean;
  /** What it must show before anything is read from it; what the portal knew last; what it was last seen to show. */
  required: Position;
  known: Position;
  shown: Position;
  /** How often it fell out. */
  falls: number;
  /** How often reading went from one server to another: what failed meanwhile may succeed now. */
  turns: number;
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
  const positions = { required: nowhere, known: nowhere, shown: nowhere };
  held.portalReadSide = { url, isPooled, state: 'gone', isAlone: false, ...positions, falls: 0, turns: 0 };
  return held.portalReadSide;
}

export function closeReadSide(): void {
  held.portalReadSide = undefined;
}

/** From now on readers' pages are made from the server that is written to. */
export function fallBack(side: ReadSide, state: 'behind' | 'gone'): void {
  if (side.state === 'level') {
    side.falls += 1;
    side.turns += 1;
  }
  side.state = state;
}

/** Says whether the server that is written to is away. */
export function setAlone(side: ReadSide, isAlone: boolean): void {
  if (side.isAlone !== isAlone) side.turns += 1;
  side.isAlone = isAlone;
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
