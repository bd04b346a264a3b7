const none = -1;

/**
 * Returns the indexes of the items to keep so that `at` rises strictly and the total weight is greatest. Takes
 * O(n log n): a tree of sums (Fenwick, 1994) keeps the best chain that ends at or before each place.
 */
export function increasingChain(items: readonly { at: number; weight: number }[]): number[] {
  const ranks = new Map(
    [...new Set(items.map(({ at }) => at))].sort((a, b) => a - b).map((at, rank) => [at, rank + 1]),
  );
  const tree = new Array<number>(ranks.size + 1).fill(none);
  const totals: number[] = [];
  const before: number[] = [];
  const better = (one: number, other: number) => {
    if (one === none || other === none) return Math.max(one, other);
    const difference = (totals[one] ?? 0) - (totals[other] ?? 0);
    return difference > 0 || (difference === 0 && one < other) ? one : other;
  };
  for (const [index, { at, weight }] of items.entries()) {
    const rank = ranks.get(at) ?? 0;
    let last = none;
    for (let node = rank - 1; node > 0; node -= node & -node) last = better(last, tree[node] ?? none);
    totals.push(weight + (totals[last] ?? 0));
    before.push(last);
    for (let node = rank; node < tree.length; node += node & -node) tree[node] = better(tree[node] ?? none, index);
  }
  const chain: number[] = [];
  for (let index = items.map((_, at) => at).reduce(better, none); index !== none; index = before[index] ?? none) {
    chain.push(index);
  }
  return chain.reverse();
}
