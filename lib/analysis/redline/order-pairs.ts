import type { ParagraphPair } from './paragraph-pair';

/** A pair in its place in the redline: in both texts, or where the first or the second text has it. */
export type OrderedPair = ParagraphPair & { place: 'paired' | 'before' | 'after' };

/**
 * Puts pairs into the order of both texts: what only the first has comes before what only the second has in the same place, and a pair
 * that moved is there twice.
 */
export function orderPairs(pairs: readonly ParagraphPair[]): OrderedPair[] {
  const isPaired = ({ before, after, isMoved }: ParagraphPair) => !isMoved && before.length > 0 && after.length > 0;
  const paired = pairs.filter(isPaired).toSorted((a, b) => (a.before[0] ?? 0) - (b.before[0] ?? 0));
  const apart = pairs.filter((pair) => !isPaired(pair));
  const removed = apart
    .filter(({ before }) => before.length > 0)
    .toSorted((a, b) => (a.before[0] ?? 0) - (b.before[0] ?? 0));
  const added = apart.filter(({ after }) => after.length > 0).toSorted((a, b) => (a.after[0] ?? 0) - (b.after[0] ?? 0));
  const ordered: OrderedPair[] = [];
  const next = { removed: 0, added: 0 };
  for (const pair of [...paired, null]) {
    for (; isAhead(removed[next.removed]?.before[0], pair?.before[0]); next.removed += 1) {
      ordered.push(...placed(removed[next.removed], 'before'));
    }
    for (; isAhead(added[next.added]?.after[0], pair?.after[0]); next.added += 1) {
      ordered.push(...placed(added[next.added], 'after'));
    }
    ordered.push(...placed(pair, 'paired'));
  }
  return ordered;
}

function isAhead(position: number | undefined, other: number | undefined): boolean {
  return position !== undefined && (other === undefined || position < other);
}

function placed(pair: ParagraphPair | null | undefined, place: OrderedPair['place']): OrderedPair[] {
  return pair ? [{ ...pair, place }] : [];
}
