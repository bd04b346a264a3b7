import { isUnbroken } from './is-unbroken';
import { type Likeness, type LikenessTable, likenessOf } from './paragraph-likeness';
import type { ParagraphPair } from './paragraph-pair';

/** Paragraphs that share less than this are strangers. */
const leastInOrder = 0.13;
/** A paragraph of which less than half could be in the other shares a topic before it shares its words. */
const costOfOtherSize = 0.175;
/** Three paragraphs must share this much more than two, and each part this much of itself with the whole. */
const costOfThird = 0.06;
const gainOfPart = 0.05;
const leastOfPart = 0.33;

type Shape = readonly [before: number, after: number];
type Step = { value: number; shape: Shape };

const shapes: readonly Shape[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
];

/**
 * Pairs the paragraphs that are in no pair yet, between the pairs that keep their order: the likeliest way through each
 * stretch without crossing. Time grows with the product of the lengths.
 */
export function pairInOrder(table: LikenessTable, pairs: readonly ParagraphPair[]): ParagraphPair[] {
  const moved = pairs.filter(({ isMoved }) => isMoved);
  const awayBefore = new Set(moved.flatMap(({ before }) => before));
  const awayAfter = new Set(moved.flatMap(({ after }) => after));
  const still = pairs.filter(({ isMoved }) => !isMoved).toSorted((a, b) => (a.before[0] ?? 0) - (b.before[0] ?? 0));
  const found: ParagraphPair[] = [];
  let [before, after] = [0, 0];
  for (const pair of [...still, { before: [table.before.length], after: [table.after.length] }]) {
    const left = stretch(before, pair.before[0] ?? 0, awayBefore);
    const right = stretch(after, pair.after[0] ?? 0, awayAfter);
    found.push(...pairStretch(table, left, right));
    before = (pair.before.at(-1) ?? 0) + 1;
    after = (pair.after.at(-1) ?? 0) + 1;
  }
  return found;
}

function stretch(from: number, to: number, away: Set<number>): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset).filter((at) => !away.has(at));
}

function pairStretch(table: LikenessTable, before: number[], after: number[]): ParagraphPair[] {
  const steps: Step[][] = [];
  for (let i = 0; i <= before.length; i += 1) {
    const row: Step[] = [];
    steps.push(row);
    for (let j = 0; j <= after.length; j += 1) row.push(bestStep(table, steps, before.slice(0, i), after.slice(0, j)));
  }
  const found: ParagraphPair[] = [];
  for (let i = before.length, j = after.length; i > 0 || j > 0; ) {
    const [width, height] = steps[i]?.[j]?.shape ?? [i, j];
    if (width && height) {
      found.push({ before: before.slice(i - width, i), after: after.slice(j - height, j), isMoved: false });
    }
    i -= width;
    j -= height;
  }
  return found;
}

/** The best way to have come to the end of both. */
function bestStep(table: LikenessTable, steps: readonly Step[][], before: number[], after: number[]): Step {
  let best: Step = { value: before.length + after.length === 0 ? 0 : Number.NEGATIVE_INFINITY, shape: [0, 0] };
  for (const shape of shapes) {
    const [i, j] = [before.length - shape[0], after.length - shape[1]];
    const last = i < 0 || j < 0 ? undefined : steps[i]?.[j];
    if (last === undefined) continue;
    const value = last.value + worthOf(table, before.slice(i), after.slice(j));
    if (value > best.value) best = { value, shape };
  }
  return best;
}

function worthOfTwo({ ofBefore, ofAfter, both }: Likeness): number {
  const isOtherSize = 2 * Math.min(ofBefore, ofAfter) < Math.max(ofBefore, ofAfter);
  return both - leastInOrder - (isOtherSize ? costOfOtherSize : 0);
}

function worthOf(table: LikenessTable, before: number[], after: number[]): number {
  if (before.length === 0 || after.length === 0) return 0;
  if (before.length + after.length === 2) return worthOfTwo(likenessOf(table, before, after));
  if (!isUnbroken(before) || !isUnbroken(after)) return Number.NEGATIVE_INFINITY;
  const parts = before.flatMap((left) => after.map((right) => likenessOf(table, [left], [right])));
  const areParts = parts.every(({ ofBefore, ofAfter }) => (before.length > 1 ? ofBefore : ofAfter) >= leastOfPart);
  if (!areParts) return Number.NEGATIVE_INFINITY;
  const { both } = likenessOf(table, before, after);
  const isMoreThanOne = parts.every((part) => part.both + gainOfPart < both);
  return isMoreThanOne ? both - leastInOrder - costOfThird : Number.NEGATIVE_INFINITY;
}
