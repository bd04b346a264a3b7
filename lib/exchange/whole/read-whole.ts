import type { ItemOf, Noun } from '@/lib/exchange/api/nouns';
import { inOneSnapshot, type ListCursor, type Snapshot } from '@/lib/records/list-page';
import { type FilterOf, isTombstone, listings } from './listings';

/** A whole list is read in pages of so many, within one snapshot. */
const pageSize = 500;

/** Longer than any reading takes; a snapshot that is left open by mistake ends in the end. */
const patience = 10 * 60_000;

/** Every record of a noun that a filter leaves, or of these alone, in the order in which files have them. */
export async function readWhole<Name extends Noun>(
  snapshot: Snapshot,
  noun: Name,
  filter: FilterOf<NoInfer<Name>>,
  ids?: readonly string[],
): Promise<ItemOf<Name>[]> {
  const { read, orderOf } = listings[noun];
  const found: ItemOf<Name>[] = [];
  let cursor: ListCursor | null = null;
  do {
    const ask = { limit: pageSize, cursor, updatedSince: null, snapshot, ...(ids && { ids }) };
    const page: Awaited<ReturnType<typeof read>> = await read(ask, filter);
    for (const item of page.items) if (!isTombstone(item)) found.push(item);
    cursor = page.next;
  } while (cursor !== null);
  const keyed = found.map((item) => ({ item, key: orderOf(item) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}

/** Reads as at one moment, however much it is. */
export function inLongSnapshot<T>(read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return inOneSnapshot(read, { timeout: patience });
}
