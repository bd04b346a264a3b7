/** The words without the two kinds of character that PostgreSQL cannot store: NUL, and halves of a character. */
export function withoutUnstorable(words: string): string {
  return words.replace(/\0|\p{Cs}/gu, '');
}

/** The words of a form as they are stored: lines end in LF, and nothing is left that cannot be stored. */
export function storable(words: string): string {
  return withoutUnstorable(words.replace(/\r\n?/g, '\n'));
}
