import type { ItemOf, Noun } from '@/lib/exchange/api/nouns';
import { inOneSnapshot, type ListCursor, type Snapshot } from '@/lib/records/list-page';
import { type FilterOf, isTombstone, listings } from './listings';

/** A whole list is read in pages of so many, within one snapshot. */
const pageSize = 500;

/** Longer than any reading takes; a snapshot that is left open by mistake ends in the end. */
const patience = 10 * 60_000;

type Walked<Name extends Noun> = {
  item: ItemOf<Name>;
  /** Files have the records in the order of these. */
  order: string;
  /** How many there are in all. */
  total: number;
};

/** Every record of a noun that a filter leaves, or of these alone, in the order of their last change, read in batches. */
export async function* walkWhole<Name extends Noun>(
  snapshot: Snapshot,
  noun: Name,
  filter: FilterOf<NoInfer<Name>>,
  ids?: readonly string[],
): AsyncGenerator<Walked<Name>> {
  const { read, orderOf } = listings[noun];
  let cursor: ListCursor | null = null;
  do {
    const ask = { limit: pageSize, cursor, updatedSince: null, snapshot, ...(ids && { ids }) };
    const page: Awaited<ReturnType<typeof read>> = await read(ask, filter);
    for (const item of page.items) if (!isTombstone(item)) yield { item, order: orderOf(item), total: page.total };
    cursor = page.next;
  } while (cursor !== null);
}

/** The same, all at once, in the order in which files have them. */
export async function readWhole<Name extends Noun>(
  snapshot: Snapshot,
  noun: Name,
  filter: FilterOf<NoInfer<Name>>,
  ids?: readonly string[],
): Promise<ItemOf<Name>[]> {
  const found: Walked<Name>[] = [];
  for await (const walked of walkWhole(snapshot, noun, filter, ids)) found.push(walked);
  return found.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ item }) => item);
}

/** Reads as at one moment, however much it is. */
export function inLongSnapshot<T>(read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return inOneSnapshot(read, { timeout: patience });
}
