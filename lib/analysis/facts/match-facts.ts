export type MatchedFacts<Fact> = { matched: [Fact, Fact][]; left: Fact[]; right: Fact[] };

/**
 * Pairs facts of two sides, the most alike first, each at most once; a likeness of 0 makes no pair. The rest keeps its
 * order.
 */
export function matchFacts<Fact>(
  left: readonly Fact[],
  right: readonly Fact[],
  likeness: (a: Fact, b: Fact) => number,
): MatchedFacts<Fact> {
  const candidates = left
    .flatMap((a) => right.map((b) => ({ a, b, score: likeness(a, b) })))
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score);
  const used = new Set<Fact>();
  const matched: [Fact, Fact][] = [];
  for (const { a, b } of candidates) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    matched.push([a, b]);
  }
  return { matched, left: left.filter((a) => !used.has(a)), right: right.filter((b) => !used.has(b)) };
}
