import type { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { published } from './published';

/** How far a walk through a list has come, in the order of the last change. */
export type ListCursor = { updatedAt: Date; id: string };

/** How many records a caller wants, from where on, and whether only those that changed since a time. */
export type ListAsk = {
  limit: number;
  cursor: ListCursor | null;
  updatedSince: Date | null;
  /** Reads in this snapshot, with others that must be of the same moment. Without it, in one of its own. */
  snapshot?: Snapshot;
  /** Only these records, where their list is read from its own table. */
  ids?: readonly string[];
};

export type Snapshot = Prisma.TransactionClient;

/** All that a caller who has seen a record must know once it is withdrawn. */
export type Tombstone = { id: string; deleted: true; updatedAt: string; reason: string | null };

/** `total` counts the whole list, not what is left of it. */
export type ListPage<T> = { items: (T | Tombstone)[]; next: ListCursor | null; total: number };

/** A row of a list, with its last change. */
type DatedRow = { publicId: string; updatedAt: Date; withdrawnAt: Date | null; withdrawnReason: string | null };

/** The columns of a record that say whether it was withdrawn, and why. */
export const tombstoneRow = { publicId: true, updatedAt: true, withdrawnAt: true, withdrawnReason: true } as const;

type Table<Where extends object, Row> = {
  rows(tx: Snapshot, page: ReturnType<typeof pageOf<Where>>): Promise<Row[]>;
  count(tx: Snapshot, where: { AND: (Where | ReturnType<typeof listed>)[] }): Promise<number>;
};

/** The rows of a page and how many there are in all, as at one moment. In the order of change, so a walk misses nothing. */
export async function readListed<Where extends object, Row>(
  ask: ListAsk,
  filter: Where,
  { rows, count }: Table<Where, Row>,
): Promise<{ rows: Row[]; total: number }> {
  return inSnapshotOf(ask, async (tx) => ({
    rows: await rows(tx, pageOf(ask, filter)),
    total: await count(tx, { AND: [filter, listed(ask)] }),
  }));
}

/** `timeout`: how long all of it may take, in milliseconds. */
export function inOneSnapshot<T>(read: (tx: Snapshot) => Promise<T>, { timeout = 5_000 } = {}): Promise<T> {
  return db.$transaction(read, { isolationLevel: 'RepeatableRead', timeout });
}

export function inSnapshotOf<T>({ snapshot }: ListAsk, read: (tx: Snapshot) => Promise<T>): Promise<T> {
  return snapshot ? read(snapshot) : inOneSnapshot(read);
}

/** Withdrawn records are given only to a caller who asks for changes since a time. */
function listed({ updatedSince, ids }: ListAsk) {
  const named = ids && { publicId: { in: [...ids] } };
  return updatedSince ? { updatedAt: { gte: updatedSince }, ...named } : { ...published, ...named };
}

function pageOf<Where extends object>(ask: ListAsk, filter: Where) {
  const orderBy = [{ updatedAt: 'asc' as const }, { publicId: 'asc' as const }];
  return { where: { AND: [filter, listed(ask), ...after(ask.cursor)] }, orderBy, take: ask.limit + 1 };
}

function after(cursor: ListCursor | null) {
  if (!cursor) return [];
  const { updatedAt, id } = cursor;
  return [{ OR: [{ updatedAt: { gt: updatedAt } }, { updatedAt, publicId: { gt: id } }] }];
}

/** A page of at most `limit` of the rows; one row more than that says that there is another. */
export function toListPage<Row extends DatedRow, Item>(
  { rows, total }: { rows: Row[]; total: number },
  { limit }: ListAsk,
  toItem: (row: Row) => Item,
): ListPage<Item> {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => (row.withdrawnAt ? toTombstone(row) : toItem(row))),
    next: last ? { updatedAt: last.updatedAt, id: last.publicId } : null,
    total,
  };
}

function toTombstone(row: DatedRow): Tombstone {
  return { id: row.publicId, deleted: true, updatedAt: row.updatedAt.toISOString(), reason: row.withdrawnReason };
}

const withdrawn = {
  meeting: (id: string) => db.meeting.findUnique(withdrawnRecord(id)),
  statement: (id: string) => db.statement.findUnique(withdrawnRecord(id)),
  designation: (id: string) => db.designation.findUnique(withdrawnRecord(id)),
  party: (id: string) => db.party.findUnique(withdrawnRecord(id)),
  body: (id: string) => db.body.findUnique(withdrawnRecord(id)),
  topic: (id: string) => db.topic.findUnique(withdrawnRecord(id)),
  source: (id: string) => db.source.findUnique(withdrawnRecord(id)),
};

export type ListedKind = keyof typeof withdrawn;

/** What is left of the record with this id, if it was published and withdrawn. */
export async function getTombstone(kind: ListedKind, id: string): Promise<Tombstone | null> {
  const row = await withdrawn[kind](id);
  return row && toTombstone(row);
}

function withdrawnRecord(id: string) {
  return { select: tombstoneRow, where: { publicId: id, withdrawnAt: { not: null } } };
}
