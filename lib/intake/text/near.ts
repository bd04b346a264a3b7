/** Returns the index of the last item that begins before `at`; -1 for none. Items are sorted. */
export function lastBefore<Item>(items: readonly Item[], at: number, begin: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && begin(item) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Returns the sorted items between two positions. */
export function within<Item>(
  items: readonly Item[],
  from: number,
  to: number,
  begin: (item: Item) => number,
): readonly Item[] {
  return items.slice(lastBefore(items, from, begin) + 1, lastBefore(items, to, begin) + 1);
}
