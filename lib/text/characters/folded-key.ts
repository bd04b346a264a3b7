import { tokenize } from './tokens';

/** Equal for two spellings of one name: hamza, vowels, tatweel, keyboard, case, spaces and punctuation do not count. */
export function foldedKey(text: string): string {
  return tokenize(text)
    .map(({ keys }) => keys[0])
    .join(' ');
}
