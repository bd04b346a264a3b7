import { tokenize } from './tokens';

/** The same key for two spellings of one name: ignores hamza, vowels, tatweel, keyboard variants, case, spaces, punctuation. */
export function foldedKey(text: string): string {
  return tokenize(text)
    .map(({ keys }) => keys[0])
    .join(' ');
}
