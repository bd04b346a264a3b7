import { stem } from 'porter2';

/** Names that end like plurals; cut short they would match other words. */
const names = new Set(['isis', 'paris']);

/** Returns the stem of a lower-case English word by Porter's second algorithm (snowballstem.org); names stay whole. */
export function englishStem(word: string): string {
  return names.has(word) ? word : stem(word);
}
