import { increasingChain } from '@/lib/analysis/alignment/increasing-chain';
import { findPartners } from '@/lib/text/comparison/find-partners';
import { pairInOrder } from './pair-in-order';
import { type LikenessTable, likenessOf, tableOfLikeness } from './paragraph-likeness';
import type { ParagraphPair } from './paragraph-pair';

const leastForMove = 0.33;
const marginForMove = 0.1;
/** A line of a few words, such as one of place and day, has too few to be known by. */
const mostWordsOfLine = 12;
/** Above so many candidates only paragraphs with the same letters are looked for. */
const mostCandidates = 60_000;

/**
 * Finds which paragraphs of one text became which of another in the same language: one to one, split, merged, moved, or alone. Each
 * paragraph is in exactly one pair. `given` are pairs that are known already. Pairs come in no particular order.
 */
export function pairParagraphs(
  before: readonly string[],
  after: readonly string[],
  given: readonly ParagraphPair[] = [],
): ParagraphPair[] {
  if (before.length * after.length > mostCandidates)
    return addAlone(pairRising(before, after), before.length, after.length);
  const sure = [...given, ...pairEqual(before, after, given)];
  const table = tableOfLikeness(before, after);
  const pairs = keepOrder(table, sure, findNearest(table, sure));
  pairs.push(...pairInOrder(table, pairs));
  pairs.push(...pairLines(before, after, pairs));
  pairs.push(...rejoin(table, pairs));
  return addAlone(pairs, before.length, after.length);
}

/** Of very many paragraphs, pairs those with the same letters that keep their order. */
function pairRising(before: readonly string[], after: readonly string[]): ParagraphPair[] {
  const pieces = (contents: readonly string[]) => contents.map((text) => ({ text, key: text, kind: 'word' as const }));
  return findPartners(pieces(before), pieces(after)).flatMap((partner, at) =>
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

/** Pairs paragraphs that are each other's nearest by far, wherever they are. */
function findNearest(table: LikenessTable, pairs: readonly ParagraphPair[]): ParagraphPair[] {
  const free = freeOf(table, pairs);
  const rows = free.before.map((before) => free.after.map((after) => likenessOf(table, [before], [after]).both));
  const columns = free.after.map((_, column) => rows.map((row) => row[column] ?? 0));
  return rows.flatMap((row, index) => {
    const best = nearestOf(row);
    const back = best && nearestOf(columns[best.at] ?? []);
    if (!best || back?.at !== index || best.likeness < leastForMove) return [];
    if (Math.min(best.margin, back.margin) < marginForMove) return [];
    return [{ before: [free.before[index] ?? 0], after: [free.after[best.at] ?? 0], isMoved: false }];
  });
}

function nearestOf(row: readonly number[]): { at: number; likeness: number; margin: number } | null {
  let at = -1;
  let second = 0;
  for (const [index, likeness] of row.entries()) {
    const best = row[at] ?? 0;
    if (likeness > best) {
      second = best;
      at = index;
    } else second = Math.max(second, likeness);
  }
  return at === -1 ? null : { at, likeness: row[at] ?? 0, margin: (row[at] ?? 0) - second };
}

/**
 * Marks the pairs that are out of order with the heaviest of the others as moved. A pair in order that is only the nearest is given
 * up again: it may be half of a split.
 */
function keepOrder(table: LikenessTable, sure: readonly ParagraphPair[], nearest: ParagraphPair[]): ParagraphPair[] {
  const sorted = [...sure, ...nearest].toSorted((a, b) => (a.before[0] ?? 0) - (b.before[0] ?? 0));
  const weights = sorted.map(({ before, after }) => ({
    at: after[0] ?? 0,
    weight: before.reduce((sum, at) => sum + (table.before[at]?.weight ?? 0), 1),
  }));
  const chain = new Set(increasingChain(weights));
  return sorted.flatMap((pair, index) => {
    if (!chain.has(index)) return [{ ...pair, isMoved: true }];
    return nearest.includes(pair) ? [] : [pair];
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
  const isFree = (at: number, other: number) => free.before.includes(at) && free.after.includes(other);
  const beside = [
    { at: 0, other: 0 },
    ...still.flatMap((pair) => [
      { at: (pair.before.at(-1) ?? 0) + 1, other: (pair.after.at(-1) ?? 0) + 1 },
      { at: (pair.before[0] ?? 0) - 1, other: (pair.after[0] ?? 0) - 1 },
    ]),
  ];
  const places = new Map(beside.filter(({ at, other }) => isFree(at, other)).map((place) => [place.at, place.other]));
  const isUsedOnce = (other: number) => [...places.values()].filter((place) => place === other).length === 1;
  return [...places].flatMap(([at, other]) => {
    const areLines = isShort(before[at] ?? '') && isShort(after[other] ?? '');
    return areLines && isUsedOnce(other) ? [{ before: [at], after: [other], isMoved: false }] : [];
  });
}

function isShort(content: string): boolean {
  return content.length < 200 && content.trim().split(/\s+/).length <= mostWordsOfLine;
}

/** Pairs what is alone on either side and still alike: it moved. */
function rejoin(table: LikenessTable, pairs: readonly ParagraphPair[]): ParagraphPair[] {
  const free = freeOf(table, pairs);
  const alike = free.before
    .flatMap((before) =>
      free.after.map((after) => ({ before, after, likeness: likenessOf(table, [before], [after]).both })),
    )
    .filter(({ likeness }) => likeness >= leastForMove)
    .sort((a, b) => b.likeness - a.likeness);
  const used = { before: new Set<number>(), after: new Set<number>() };
  return alike.flatMap(({ before, after }) => {
    if (used.before.has(before) || used.after.has(after)) return [];
    used.before.add(before);
    used.after.add(after);
    return [{ before: [before], after: [after], isMoved: true }];
  });
}

function freeOf(table: LikenessTable, pairs: readonly ParagraphPair[]) {
  return freeAmong(pairs, table.before.length, table.after.length);
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
