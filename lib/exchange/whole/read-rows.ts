import type { ItemOf, Noun } from '@/lib/exchange/api/nouns';
import type { FilterOf } from './listings';
import { inLongSnapshot, walkWhole } from './read-whole';

/** A file of more records takes longer to make than a caller waits. */
export const mostInFile = 5_000;

/** How many records there are, where they are more than one file may have. */
export type TooMany = { tooMany: number; noun: Noun };

type Asked<Name extends Noun> = { noun: Name; filter: FilterOf<Name>; ids?: readonly string[] | undefined };

/**
 * What `rowsOf` makes of every record that a filter leaves, or of these alone in their order. Each record is let go once its
 * rows are made, so that no more than a batch of them is in memory at a time.
 */
export function readRows<Name extends Noun, Row>(
  { noun, filter, ids }: Asked<Name>,
  rowsOf: (item: ItemOf<Name>) => Row[],
  most = mostInFile,
): Promise<Row[] | TooMany> {
  const places = ids && new Map(ids.map((id, index) => [id, index]));
  return inLongSnapshot(async (snapshot) => {
    const found: { key: string | number; rows: Row[] }[] = [];
    for await (const { item, order, total } of walkWhole(snapshot, noun, filter, ids)) {
      if (total > most) return { tooMany: total, noun };
      found.push({ key: places ? (places.get(item.id) ?? 0) : order, rows: rowsOf(item) });
    }
    return found.toSorted((a, b) => (a.key < b.key ? -1 : 1)).flatMap(({ rows }) => rows);
  });
}
