const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters as a reader counts them: a letter with its vowels is one, an emoji of several signs too. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of characters.segment(text)) count += 1;
  return count;
}

/** The longest beginning of at most `limit` characters; never a part of one. Linear in what it takes. */
export function takeGraphemes(text: string, limit: number): string {
  let taken = 0;
  for (const { index } of characters.segment(text)) {
    if (taken === limit) return text.slice(0, index);
    taken += 1;
  }
  return text;
}
