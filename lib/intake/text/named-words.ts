import type { Name } from '@/lib/language/names/find-names';
import { lastBefore } from './near';

/** Tells whether a word is part of one of these names, which are in order. */
export function isNamed(names: readonly Name[], word: number): boolean {
  const name = names[lastBefore(names, word + 1, ({ first }) => first)];
  return name !== undefined && word <= name.last;
}

/** The words, by their indexes, that are part of one of these names. */
export function namedWords(names: readonly Name[]): ReadonlySet<number> {
  const words = new Set<number>();
  for (const { first, last } of names) for (let word = first; word <= last; word += 1) words.add(word);
  return words;
}
