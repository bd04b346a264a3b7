import { foldedKey } from '@/lib/text/characters/folded-key';
import words from './month-words.json';

export type Month = { calendar: 'gregorian' | 'hijri'; month: number };

/** `isAmbiguous`: the form is a word or a name too (مارس, May, Jan), and a month only beside a day or a year. */
export type MonthForm = Month & { isAmbiguous: boolean };

/** All forms of one month: names that print uses, and spellings that only texts with mistakes have. */
export type MonthForms = Month & { ar: string[]; en: string[]; spellings: string[] };

export const months: readonly MonthForms[] = [
  ...words.gregorian.map(
    ({ levant, gulf, maghreb, otherNames, en, spellings }, index): MonthForms => ({
      calendar: 'gregorian',
      month: index + 1,
      ar: [...new Set([levant, gulf, maghreb, ...otherNames])],
      en: [en],
      spellings: [...spellings, en.slice(0, 3)],
    }),
  ),
  ...words.hijri.map(
    ({ ar, en, spellings }, index): MonthForms => ({
      calendar: 'hijri',
      month: index + 1,
      ar: [ar],
      en: [en],
      spellings,
    }),
  ),
];

const alsoWords = new Set(words.alsoWords.map(foldedKey));
const ambiguous = new Set([...words.alsoWords, ...words.alsoNames].map(foldedKey));

/** Each month twice, with the forms that are nothing else and with those that are ambiguous. */
export const monthForms: readonly [MonthForm, string[]][] = months.flatMap(({ calendar, month, ar, en, spellings }) => {
  const isShort = (form: string) => /^[A-Z][a-z]{2,3}$/.test(form);
  const isDoubtful = (form: string) => ambiguous.has(foldedKey(form)) || (isShort(form) && !en.includes(form));
  return [false, true].map((isAmbiguous): [MonthForm, string[]] => [
    { calendar, month, isAmbiguous },
    [...ar, ...en, ...spellings].filter((form) => isDoubtful(form) === isAmbiguous),
  ]);
});

/** Whether a folded word that names a month is an everyday word as well: «مارس», "may". */
export function isEverydayWord(key: string): boolean {
  return alsoWords.has(key);
}
