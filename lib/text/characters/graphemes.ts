const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Counts characters as a reader does: a letter with its vowels is one, and so is an emoji of several code points. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of characters.segment(text)) count += 1;
  return count;
}

/** The first `limit` characters, none of them cut. Linear in the length of the result. */
export function takeGraphemes(text: string, limit: number): string {
  let taken = 0;
  for (const { index } of characters.segment(text)) {
    if (taken === limit) return text.slice(0, index);
    taken += 1;
  }
  return text;
}
