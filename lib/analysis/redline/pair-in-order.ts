import { isUnbroken } from './is-unbroken';
import { type Likeness, type LikenessTable, likenessOf, likenessOfTwo } from './paragraph-likeness';
import type { ParagraphPair } from './paragraph-pair';
import type { RedlineBudget } from './redline-budget';

/** Paragraphs that share less than this are strangers. */
const leastInOrder = 0.13;
/** A paragraph of which less than half could be in the other shares a topic before it shares its words. */
const costOfOtherSize = 0.175;
/** Three paragraphs must share this much more than two, and each part this much of itself with the whole. */
const costOfThird = 0.06;
const gainOfPart = 0.05;
const leastOfPart = 0.33;

/** How many paragraphs of each text are taken together. */
const shapes = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
] as const;

/**
 * Pairs the paragraphs that are in no pair yet, between the pairs that keep their order: the likeliest way through each
 * stretch without crossing. Time grows with the product of the lengths; a stretch that the budget does not allow for stays alone.
 */
export function pairInOrder(
  table: LikenessTable,
  pairs: readonly ParagraphPair[],
  budget: RedlineBudget,
): ParagraphPair[] {
  const moved = pairs.filter(({ isMoved }) => isMoved);
  const awayBefore = new Set(moved.flatMap(({ before }) => before));
  const awayAfter = new Set(moved.flatMap(({ after }) => after));
  const still = pairs.filter(({ isMoved }) => !isMoved).toSorted((a, b) => (a.before[0] ?? 0) - (b.before[0] ?? 0));
  const found: ParagraphPair[] = [];
  let [before, after] = [0, 0];
  for (const pair of [...still, { before: [table.before.length], after: [table.after.length] }]) {
    const own = stretch(before, pair.before[0] ?? 0, awayBefore);
    const other = stretch(after, pair.after[0] ?? 0, awayAfter);
    const cells = own.length * other.length;
    if (cells > 0 && cells <= budget.pairs) {
      found.push(...pairStretch(table, own, other));
      budget.pairs -= cells;
    }
    before = (pair.before.at(-1) ?? 0) + 1;
    after = (pair.after.at(-1) ?? 0) + 1;
  }
  return found;
}

function stretch(from: number, to: number, away: Set<number>): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset).filter((at) => !away.has(at));
}

function pairStretch(table: LikenessTable, before: number[], after: number[]): ParagraphPair[] {
  const width = after.length + 1;
  const values = new Float64Array((before.length + 1) * width);
  const chosen = new Uint8Array(values.length);
  for (let i = 0; i <= before.length; i += 1) {
    for (let j = i === 0 ? 1 : 0; j <= after.length; j += 1) {
      let best = Number.NEGATIVE_INFINITY;
      for (const [index, [own, other]] of shapes.entries()) {
        if (own > i || other > j) continue;
        const last = values[(i - own) * width + j - other] ?? 0;
        const value = last + worthOf(table, before, after, [i - own, i, j - other, j]);
        if (value <= best) continue;
        best = value;
        chosen[i * width + j] = index;
      }
      values[i * width + j] = best;
    }
  }
  const found: ParagraphPair[] = [];
  for (let i = before.length, j = after.length; i > 0 || j > 0; ) {
    const [own, other] = shapes[chosen[i * width + j] ?? 0] ?? [i, j];
    if (own && other) {
      found.push({ before: before.slice(i - own, i), after: after.slice(j - other, j), isMoved: false });
    }
    i -= own;
    j -= other;
  }
  return found;
}

function worthOfTwo({ ofBefore, ofAfter, both }: Likeness): number {
  const isOtherSize = 2 * Math.min(ofBefore, ofAfter) < Math.max(ofBefore, ofAfter);
  return both - leastInOrder - (isOtherSize ? costOfOtherSize : 0);
}

/** What it is worth to take these together: from where to where in the stretch of the first text, and of the second. */
function worthOf(
  table: LikenessTable,
  before: readonly number[],
  after: readonly number[],
  [from, to, otherFrom, otherTo]: readonly [number, number, number, number],
): number {
  if (from === to || otherFrom === otherTo) return 0;
  if (to - from + otherTo - otherFrom === 2) {
    return worthOfTwo(likenessOfTwo(table, before[from] ?? 0, after[otherFrom] ?? 0));
  }
  return worthOfThird(table, before.slice(from, to), after.slice(otherFrom, otherTo));
}

/** Joining paragraphs costs most, so it is done only where most of each part is in the whole. */
function worthOfThird(table: LikenessTable, before: readonly number[], after: readonly number[]): number {
  const never = Number.NEGATIVE_INFINITY;
  const parts = before.flatMap((left) => after.map((right) => likenessOfTwo(table, left, right)));
  const areParts = parts.every(({ ofBefore, ofAfter }) => (before.length > 1 ? ofBefore : ofAfter) >= leastOfPart);
  if (!areParts || !isUnbroken(before) || !isUnbroken(after) || table.budget.features <= 0) return never;
  const { both } = likenessOf(table, before, after);
  const isMoreThanOne = parts.every((part) => part.both + gainOfPart < both);
  return isMoreThanOne ? both - leastInOrder - costOfThird : never;
}
