import { tokenize } from '@/lib/text/characters/tokens';

/** How often a paragraph has each of its words, and each pair of words that follow each other. */
type Features = { counts: Map<string, number>; weight: number };

/** The paragraphs of two texts, prepared to be held against each other. */
export type LikenessTable = {
  before: Features[];
  after: Features[];
  rarity: Map<string, number>;
  known: Map<string, Likeness>;
};

/** What two groups of paragraphs share, as parts of the whole of each, from 0 to 1. */
export type Likeness = { ofBefore: number; ofAfter: number; both: number };

/**
 * Prepares two texts in one language. A pair of words weighs as much as a word, so that paragraphs with the same phrases are
 * more alike than paragraphs with the same words. Linear in the length of both.
 */
export function tableOfLikeness(before: readonly string[], after: readonly string[]): LikenessTable {
  const counts = [...before, ...after].map(countFeatures);
  const seen = new Map<string, number>();
  for (const each of counts) for (const feature of each.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const rarity = new Map([...seen].map(([feature, count]) => [feature, Math.log(1 + counts.length / count)]));
  const features = counts.map((each) => ({ counts: each, weight: weightOf(each, rarity) }));
  return { before: features.slice(0, before.length), after: features.slice(before.length), rarity, known: new Map() };
}

function countFeatures(paragraph: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string) => counts.set(feature, (counts.get(feature) ?? 0) + 1);
  let last = '';
  for (const { keys, raw } of tokenize(paragraph)) {
    const key = keys[0] ?? raw;
    add(key);
    add(`${last} ${key}`);
    last = key;
  }
  return counts;
}

function weightOf(counts: Map<string, number>, rarity: Map<string, number>): number {
  let weight = 0;
  for (const [feature, count] of counts) weight += count * (rarity.get(feature) ?? 0);
  return weight;
}

/** Weighs what the joined paragraphs of one side share with those of the other. */
export function likenessOf(table: LikenessTable, before: readonly number[], after: readonly number[]): Likeness {
  const key = `${before.join()}|${after.join()}`;
  const known = table.known.get(key);
  if (known) return known;
  const likeness = weigh(joined(table.before, before), joined(table.after, after), table.rarity);
  table.known.set(key, likeness);
  return likeness;
}

function weigh(left: Features, right: Features, rarity: Map<string, number>): Likeness {
  const [fewer, more] = left.counts.size < right.counts.size ? [left, right] : [right, left];
  let shared = 0;
  for (const [feature, count] of fewer.counts) {
    const other = more.counts.get(feature);
    if (other !== undefined) shared += Math.min(count, other) * (rarity.get(feature) ?? 0);
  }
  return {
    ofBefore: shared / Math.max(left.weight, Number.MIN_VALUE),
    ofAfter: shared / Math.max(right.weight, Number.MIN_VALUE),
    both: (2 * shared) / Math.max(left.weight + right.weight, Number.MIN_VALUE),
  };
}

function joined(all: readonly Features[], positions: readonly number[]): Features {
  const [only] = positions;
  if (only !== undefined && positions.length === 1) return all[only] ?? { counts: new Map(), weight: 0 };
  const counts = new Map<string, number>();
  let weight = 0;
  for (const position of positions) {
    const features = all[position];
    weight += features?.weight ?? 0;
    for (const [feature, count] of features?.counts ?? []) counts.set(feature, (counts.get(feature) ?? 0) + count);
  }
  return { counts, weight };
}
