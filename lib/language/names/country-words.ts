import { tokenize } from '@/lib/text/characters/tokens';
import { cldrNames } from './states';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((first) => letters.map((second) => first + second));

/**
 * The words in all names of countries and territories in both languages. Such a word is spelled right, even if no
 * record has it.
 */
export const countryWords: ReadonlySet<string> = new Set(
  codes.flatMap(cldrNames).flatMap((name) => tokenize(name).flatMap(({ keys }) => keys)),
);
