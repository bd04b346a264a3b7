import type { Name } from '@/lib/language/names/find-names';

/** The words, by their indexes, that are part of one of these names. */
export function namedWords(names: readonly Name[]): ReadonlySet<number> {
  const words = new Set<number>();
  for (const { first, last } of names) for (let word = first; word <= last; word += 1) words.add(word);
  return words;
}
