import { tokenize } from '@/lib/text/characters/tokens';
import { cldrNames } from './states';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Every pair of letters: those that are no country have no name. */
export const stateCodes = letters.flatMap((first) => letters.map((second) => first + second));

/**
 * The words in all names of countries and territories in both languages. Such a word is spelled right, even if no
 * record has it.
 */
export const countryWords: ReadonlySet<string> = new Set(
  stateCodes.flatMap(cldrNames).flatMap((name) => tokenize(name).flatMap(({ keys }) => keys)),
);
