/** Where a walk through a list by last change stands. */
export type ListCursor = { updatedAt: Date; id: string };

/** What a caller asks of a list: how many, from where on, and whether only what changed since a time. */
export type ListAsk = { limit: number; cursor: ListCursor | null; updatedSince: Date | null };

/** A withdrawn record, as far as a caller who has seen it must know. */
export type Tombstone = { id: string; deleted: true; updatedAt: string; reason: string | null };

/** `total` counts the whole list, not what is left of it. */
export type ListPage<T> = { items: (T | Tombstone)[]; next: ListCursor | null; total: number };

type DatedRow = { publicId: string; updatedAt: Date; withdrawnAt: Date | null; withdrawnReason: string | null };

export const inOrderOfChange = [{ updatedAt: 'asc' }, { publicId: 'asc' }] satisfies Record<string, 'asc'>[];

export const tombstoneColumns = { withdrawnAt: true, withdrawnReason: true } as const;

/** Withdrawn records are given only to a caller who asks for changes since a time. */
export function listed({ updatedSince }: ListAsk) {
  return updatedSince ? { updatedAt: { gte: updatedSince } } : { withdrawnAt: null };
}

/** What is listed and comes after the cursor in the order of change: a walk misses nothing that changes meanwhile. */
export function listedAfter(ask: ListAsk) {
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

export function toTombstone(row: Omit<DatedRow, 'withdrawnAt'>): Tombstone {
  return { id: row.publicId, deleted: true, updatedAt: row.updatedAt.toISOString(), reason: row.withdrawnReason };
}
