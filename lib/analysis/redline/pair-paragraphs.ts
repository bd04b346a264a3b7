import { increasingChain } from '@/lib/analysis/alignment/increasing-chain';
import { findPartners } from '@/lib/text/comparison/find-partners';
import { alikePairs, findNearest } from './find-nearest';
import { pairInOrder } from './pair-in-order';
import { type LikenessTable, tableOfLikeness } from './paragraph-likeness';
import type { ParagraphPair } from './paragraph-pair';
import { type RedlineBudget, redlineBudget } from './redline-budget';

const leastForMove = 0.33;
const marginForMove = 0.1;
/** A line of a few words, such as one of place and day, has too few to be known by. */
const mostWordsOfLine = 12;
/**
 * Finds which paragraphs of one text became which of another in the same language: one to one, split, merged, moved, or alone. Each
 * paragraph is in exactly one pair. `given` are pairs that are known already. Pairs come in no particular order.
 */
export function pairParagraphs(
  before: readonly string[],
  after: readonly string[],
  given: readonly ParagraphPair[] = [],
  budget: RedlineBudget = redlineBudget(),
): ParagraphPair[] {
  const isLarge = before.length * after.length > budget.pairs;
  const known = isLarge && given.length === 0 ? pairRising(before, after, budget) : [...given];
  const sure = [...known, ...pairEqual(before, after, known)];
  const free = freeAmong(sure, before.length, after.length);
  const table = tableOfLikeness(before, after, free, budget);
  const nearest = findNearest(table, { least: leastForMove, margin: marginForMove }).map(
    (pair): ParagraphPair => ({ before: [pair.before], after: [pair.after], isMoved: false }),
  );
  const isTooMuch = free.before.length * free.after.length > budget.pairs;
  const pairs = keepOrder(before, sure, nearest, isTooMuch ? nearest : []);
  pairs.push(...pairInOrder(table, pairs, budget));
  pairs.push(...pairLines(before, after, pairs));
  pairs.push(...rejoin(table, pairs));
  return addAlone(pairs, before.length, after.length);
}

/** Of very many paragraphs, pairs those with the same letters that keep their order. */
function pairRising(before: readonly string[], after: readonly string[], budget: RedlineBudget): ParagraphPair[] {
  const pieces = (contents: readonly string[]) => contents.map((text) => ({ text, key: text, kind: 'word' as const }));
  return findPartners(pieces(before), pieces(after), budget).flatMap((partner, at) =>
    partner < 0 ? [] : [{ before: [at], after: [partner], isMoved: false }],
  );
}

/** Pairs paragraphs with the same letters, if no other has them. */
function pairEqual(
  before: readonly string[],
  after: readonly string[],
  given: readonly ParagraphPair[],
): ParagraphPair[] {
  const isGiven = (side: 'before' | 'after') => new Set(given.flatMap((pair) => pair[side]));
  const [givenBefore, givenAfter] = [isGiven('before'), isGiven('after')];
  const once = findOnce(after);
  return [...findOnce(before)].flatMap(([content, at]) => {
    const other = once.get(content);
    if (other === undefined || givenBefore.has(at) || givenAfter.has(other)) return [];
    return [{ before: [at], after: [other], isMoved: false }];
  });
}

function findOnce(contents: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const again = new Set<string>();
  for (const [at, content] of contents.entries()) {
    if (places.has(content)) again.add(content);
    else places.set(content, at);
  }
  for (const content of again) places.delete(content);
  return places;
}

/**
 * Marks the pairs that are out of order with the longest of the others as moved. A pair in order that is only the nearest is given
 * up again, since it may be half of a split, unless it is among those to `keep`.
 */
function keepOrder(
  contents: readonly string[],
  sure: readonly ParagraphPair[],
  nearest: readonly ParagraphPair[],
  keep: readonly ParagraphPair[],
): ParagraphPair[] {
  const sorted = [...sure, ...nearest].toSorted((a, b) => (a.before[0] ?? 0) - (b.before[0] ?? 0));
  const weights = sorted.map(({ before, after }) => ({
    at: after[0] ?? 0,
    weight: before.reduce((sum, at) => sum + (contents[at]?.length ?? 0), 1),
  }));
  const chain = new Set(increasingChain(weights));
  const kept = new Set([...sure, ...keep]);
  return sorted.flatMap((pair, index) => {
    if (!chain.has(index)) return [{ ...pair, isMoved: true }];
    return kept.has(pair) ? [pair] : [];
  });
}

/** Pairs a short line with the short line in the same place: both right after, or right before, the two sides of one pair. */
function pairLines(
  before: readonly string[],
  after: readonly string[],
  pairs: readonly ParagraphPair[],
): ParagraphPair[] {
  const still = pairs.filter(({ isMoved }) => !isMoved);
  const free = freeAmong(pairs, before.length, after.length);
  const [freeBefore, freeAfter] = [new Set(free.before), new Set(free.after)];
  const isFree = (at: number, other: number) => freeBefore.has(at) && freeAfter.has(other);
  const beside = [
    { at: 0, other: 0 },
    ...still.flatMap((pair) => [
      { at: (pair.before.at(-1) ?? 0) + 1, other: (pair.after.at(-1) ?? 0) + 1 },
      { at: (pair.before[0] ?? 0) - 1, other: (pair.after[0] ?? 0) - 1 },
    ]),
  ];
  const places = new Map(beside.filter(({ at, other }) => isFree(at, other)).map((place) => [place.at, place.other]));
  const uses = new Map<number, number>();
  for (const other of places.values()) uses.set(other, (uses.get(other) ?? 0) + 1);
  return [...places].flatMap(([at, other]) => {
    const areLines = isShort(before[at] ?? '') && isShort(after[other] ?? '');
    return areLines && uses.get(other) === 1 ? [{ before: [at], after: [other], isMoved: false }] : [];
  });
}

function isShort(content: string): boolean {
  return content.length < 200 && content.trim().split(/\s+/).length <= mostWordsOfLine;
}

/** Pairs what is alone on either side and still alike: it moved. */
function rejoin(table: LikenessTable, pairs: readonly ParagraphPair[]): ParagraphPair[] {
  const used = {
    before: new Set(pairs.flatMap((pair) => pair.before)),
    after: new Set(pairs.flatMap((pair) => pair.after)),
  };
  const alike = alikePairs(table)
    .filter(({ likeness }) => likeness >= leastForMove)
    .sort((a, b) => b.likeness - a.likeness);
  return alike.flatMap(({ before, after }) => {
    if (used.before.has(before) || used.after.has(after)) return [];
    used.before.add(before);
    used.after.add(after);
    return [{ before: [before], after: [after], isMoved: true }];
  });
}

/** The paragraphs that are in no pair yet. */
function freeAmong(pairs: readonly ParagraphPair[], before: number, after: number) {
  const [left, right] = [new Set(pairs.flatMap((pair) => pair.before)), new Set(pairs.flatMap((pair) => pair.after))];
  return {
    before: Array.from({ length: before }, (_, at) => at).filter((at) => !left.has(at)),
    after: Array.from({ length: after }, (_, at) => at).filter((at) => !right.has(at)),
  };
}

function addAlone(pairs: ParagraphPair[], before: number, after: number): ParagraphPair[] {
  const free = freeAmong(pairs, before, after);
  return [
    ...pairs,
    ...free.before.map((at) => ({ before: [at], after: [], isMoved: false })),
    ...free.after.map((at) => ({ before: [], after: [at], isMoved: false })),
  ];
}
