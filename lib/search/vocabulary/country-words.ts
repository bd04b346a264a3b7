import { tokenize } from '@/lib/text/characters/tokens';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The words of all names of countries in both languages: one that no record has is absent, not misspelt. */
export const countryWords: ReadonlySet<string> = new Set(
  ['ar', 'en'].flatMap((locale) => {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    const known = codes.map((code) => names.of(code)).filter((name) => name !== undefined);
    return known.flatMap((name) => tokenize(name).flatMap(({ keys }) => keys));
  }),
);
