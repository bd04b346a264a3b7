import { type Free, keepRare } from './keep-rare';
import { type Features, featureCounter, noFeatures, weightOf } from './paragraph-features';
import type { RedlineBudget } from './redline-budget';

/** The paragraphs of two texts, prepared to be held against each other. */
export type LikenessTable = {
  before: Features[];
  after: Features[];
  /** What each feature weighs: the more, the fewer paragraphs have it. */
  rarity: Float64Array;
  /** The weight that two paragraphs share, by `before * after.length + after`; only where it is enough to matter. */
  shared: Map<number, number>;
  /** Counts of each feature, for two groups of paragraphs while they are weighed; all 0 otherwise. */
  scratch: [Int32Array, Int32Array];
  budget: RedlineBudget;
};

/** What two groups of paragraphs share, as parts of the whole of each, from 0 to 1. */
export type Likeness = { ofBefore: number; ofAfter: number; both: number };

/** Below this two paragraphs count as sharing nothing: neither could be the other, nor a part of it. */
const leastShared = { both: 0.13, part: 0.33 };

/**
 * Prepares two texts in one language. A pair of words weighs as much as a word, so that paragraphs with the same phrases are
 * more alike than paragraphs with the same words. Linear in the length of both, but for what the free paragraphs share, of which the most
 * frequent features are left out where they would be too much.
 */
export function tableOfLikeness(
  before: readonly string[],
  after: readonly string[],
  free: Free,
  budget: RedlineBudget,
): LikenessTable {
  const isAsked = free.before.length > 0 && free.after.length > 0;
  const count = isAsked ? featureCounter() : () => noFeatures;
  const counted = [...before, ...after].map(count);
  const seen: number[] = [];
  for (const { ids } of counted) for (const id of ids) seen[id] = (seen[id] ?? 0) + 1;
  const rarity = Float64Array.from(seen, (each) => Math.log(1 + counted.length / each));
  const features = counted.map((each) => ({ ...each, weight: weightOf(each, rarity) }));
  const table = {
    before: features.slice(0, before.length),
    after: features.slice(before.length),
    rarity,
    shared: new Map<number, number>(),
    scratch: [new Int32Array(rarity.length), new Int32Array(rarity.length)] satisfies LikenessTable['scratch'],
    budget,
  };
  fillShared(table, free);
  return table;
}

/** Weighs what each free paragraph shares with each of the other text, by the features that both have. */
function fillShared(table: LikenessTable, free: Free): void {
  const places = keepRare(table, free, table.budget);
  const width = table.after.length;
  const sums = new Float64Array(width);
  for (const at of free.before) {
    const own = table.before[at];
    if (own === undefined) continue;
    const touched: number[] = [];
    for (const [index, id] of own.ids.entries()) {
      const count = own.counts[index] ?? 0;
      for (const place of places.get(id) ?? []) {
        if (sums[place.at] === 0) touched.push(place.at);
        sums[place.at] = (sums[place.at] ?? 0) + Math.min(count, place.count) * (table.rarity[id] ?? 0);
      }
    }
    for (const other of touched.sort((a, b) => a - b)) {
      const shared = sums[other] ?? 0;
      sums[other] = 0;
      if (isEnough(shared, own.weight, table.after[other]?.weight ?? 0)) table.shared.set(at * width + other, shared);
    }
  }
}

function isEnough(shared: number, weight: number, other: number): boolean {
  return 2 * shared >= leastShared.both * (weight + other) || shared >= leastShared.part * Math.min(weight, other);
}

/** Weighs what the joined paragraphs of one side share with those of the other. */
export function likenessOf(table: LikenessTable, before: readonly number[], after: readonly number[]): Likeness {
  if (before.length === 1 && after.length === 1) return likenessOfTwo(table, before[0] ?? 0, after[0] ?? 0);
  return weighJoined(table, partsAt(table.before, before), partsAt(table.after, after));
}

function partsAt(all: readonly Features[], positions: readonly number[]): Features[] {
  return positions.flatMap((at) => all[at] ?? []);
}

export function likenessOfTwo(table: LikenessTable, before: number, after: number): Likeness {
  const shared = table.shared.get(before * table.after.length + after) ?? 0;
  return toLikeness(shared, table.before[before]?.weight ?? 0, table.after[after]?.weight ?? 0);
}

function toLikeness(shared: number, weight: number, other: number): Likeness {
  return {
    ofBefore: shared / Math.max(weight, Number.MIN_VALUE),
    ofAfter: shared / Math.max(other, Number.MIN_VALUE),
    both: (2 * shared) / Math.max(weight + other, Number.MIN_VALUE),
  };
}

function weighJoined({ rarity, scratch, budget }: LikenessTable, left: Features[], right: Features[]): Likeness {
  const [own, other] = scratch;
  addCounts(own, left);
  addCounts(other, right);
  let shared = 0;
  for (const { ids } of left) {
    for (const id of ids) {
      shared += Math.min(own[id] ?? 0, other[id] ?? 0) * (rarity[id] ?? 0);
      own[id] = 0;
    }
    budget.features -= ids.length;
  }
  for (const { ids } of right) {
    for (const id of ids) other[id] = 0;
    budget.features -= ids.length;
  }
  return toLikeness(shared, totalWeight(left), totalWeight(right));
}

function addCounts(sums: Int32Array, parts: readonly Features[]): void {
  for (const { ids, counts } of parts) {
    for (let at = 0; at < ids.length; at += 1) sums[ids[at] ?? 0] = (sums[ids[at] ?? 0] ?? 0) + (counts[at] ?? 0);
  }
}

function totalWeight(parts: readonly Features[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
