import { stem } from 'porter2';

/** Names that end like plurals: cut short they would meet other words. */
const names = new Set(['isis', 'paris']);

/** The stem of a lower-case English word by Porter's second algorithm (snowballstem.org), names left whole. */
export function englishStem(word: string): string {
  return names.has(word) ? word : stem(word);
}
