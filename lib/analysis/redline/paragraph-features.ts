import { tokenize } from '@/lib/text/characters/tokens';

/** The words and pairs of words of a paragraph, as numbers, and how often it has each. */
export type Counted = { ids: Int32Array; counts: Int32Array };

export type Features = Counted & { weight: number };

export const noFeatures: Counted = { ids: new Int32Array(), counts: new Int32Array() };

/** More different words than two texts can have. */
const wordsAtMost = 2 ** 26;

/** Counts the features of paragraphs, with the same numbers for all. A pair of words is known by the numbers of both. */
export function featureCounter() {
  const words = new Map<string, number>();
  const numbers = new Map<number, number>();
  const numberOf = <Key>(known: Map<Key, number>, key: Key) => {
    const number = known.get(key) ?? known.size;
    if (number === known.size) known.set(key, number);
    return number;
  };
  return (paragraph: string): Counted => {
    const counts = new Map<number, number>();
    const add = (feature: number) => {
      const id = numberOf(numbers, feature);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    };
    let last = 0;
    for (const { keys, raw } of tokenize(paragraph)) {
      const word = numberOf(words, keys[0] ?? raw) + 1;
      add(word);
      add(word * wordsAtMost + last);
      last = word;
    }
    return { ids: Int32Array.from(counts.keys()), counts: Int32Array.from(counts.values()) };
  };
}

export function weightOf({ ids, counts }: Counted, rarity: Float64Array): number {
  let weight = 0;
  for (let at = 0; at < ids.length; at += 1) weight += (counts[at] ?? 0) * (rarity[ids[at] ?? 0] ?? 0);
  return weight;
}
