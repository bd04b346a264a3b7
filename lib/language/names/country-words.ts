import { tokenize } from '@/lib/text/characters/tokens';
import { cldrNames } from './states';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((first) => letters.map((second) => first + second));

/** The words of all names of countries and territories in both languages: one that no record has is absent, not misspelt. */
export const countryWords: ReadonlySet<string> = new Set(
  codes.flatMap(cldrNames).flatMap((name) => tokenize(name).flatMap(({ keys }) => keys)),
);
