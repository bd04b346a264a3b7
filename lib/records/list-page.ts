import { published } from './published';

/** How far a walk through a list has come, in the order of the last change. */
export type ListCursor = { updatedAt: Date; id: string };

/** How many records a caller wants, from where on, and whether only those that changed since a time. */
export type ListAsk = { limit: number; cursor: ListCursor | null; updatedSince: Date | null };

/** All that a caller who has seen a record must know once it is withdrawn. */
export type Tombstone = { id: string; deleted: true; updatedAt: string; reason: string | null };

/** `total` counts the whole list, not what is left of it. */
export type ListPage<T> = { items: (T | Tombstone)[]; next: ListCursor | null; total: number };

type DatedRow = { publicId: string; updatedAt: Date; withdrawnAt: Date | null; withdrawnReason: string | null };

/** The columns of a record that say whether it was withdrawn, and why. */
export const tombstoneRow = { publicId: true, updatedAt: true, withdrawnAt: true, withdrawnReason: true } as const;

/** The record with this id, if it was withdrawn. */
export function withdrawnRecord(id: string) {
  return { select: tombstoneRow, where: { publicId: id, withdrawnAt: { not: null } } };
}

/** Withdrawn records are given only to a caller who asks for changes since a time. */
export function listed({ updatedSince }: ListAsk) {
  return updatedSince ? { updatedAt: { gte: updatedSince } } : published;
}

/** The rows of a page, in the order of change: a walk misses nothing that changes meanwhile. */
export function pageOf(ask: ListAsk) {
  const orderBy = [{ updatedAt: 'asc' as const }, { publicId: 'asc' as const }];
  return { where: listedAfter(ask), orderBy, take: ask.limit + 1 };
}

function listedAfter(ask: ListAsk) {
  if (!ask.cursor) return listed(ask);
  const { updatedAt, id } = ask.cursor;
  return { AND: [listed(ask), { OR: [{ updatedAt: { gt: updatedAt } }, { updatedAt, publicId: { gt: id } }] }] };
}

/** A page of at most `limit` of the rows; one row more than that says that there is another. */
export function toListPage<Row extends DatedRow, T>(
  rows: Row[],
  { limit }: ListAsk,
  total: number,
  toItem: (row: Row) => T,
): ListPage<T> {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => (row.withdrawnAt ? toTombstone(row) : toItem(row))),
    next: last ? { updatedAt: last.updatedAt, id: last.publicId } : null,
    total,
  };
}

export function toTombstone(row: DatedRow): Tombstone {
  return { id: row.publicId, deleted: true, updatedAt: row.updatedAt.toISOString(), reason: row.withdrawnReason };
}
