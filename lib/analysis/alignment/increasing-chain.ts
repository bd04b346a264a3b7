/**
 * Returns the indexes of the items to keep so that `at` rises strictly and the total weight is greatest. Quadratic in
 * the number of items.
 */
export function increasingChain(items: readonly { at: number; weight: number }[]): number[] {
  const best: { total: number; before: number | null }[] = [];
  for (const [index, item] of items.entries()) {
    let total = item.weight;
    let before: number | null = null;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const reached = (best[earlier]?.total ?? 0) + item.weight;
      if ((items[earlier]?.at ?? 0) < item.at && reached > total) [total, before] = [reached, earlier];
    }
    best.push({ total, before });
  }
  const chain: number[] = [];
  let last: number | null =
    best.length === 0
      ? null
      : best.reduce((top, { total }, index) => (total > (best[top]?.total ?? 0) ? index : top), 0);
  while (last !== null) {
    chain.unshift(last);
    last = best[last]?.before ?? null;
  }
  return chain;
}
