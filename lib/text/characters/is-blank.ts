/** Hangul fillers, tags and the empty Braille pattern count as letters or signs, and nothing of them is seen. */
const seen = /(?![\p{DI}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** True of words that leave a reader nothing to see: white space, marks without a letter, characters without a shape. */
export function isBlank(words: string): boolean {
  return !seen.test(words);
}
