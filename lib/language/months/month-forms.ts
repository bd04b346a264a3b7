import { foldedKey } from '@/lib/text/characters/folded-key';
import words from './month-words.json';

export type Month = { calendar: 'gregorian' | 'hijri'; month: number };

/** `isAmbiguous`: the form is a word or a name too (مارس, May, Jan), and a month only beside a day or a year. */
export type MonthForm = Month & { isAmbiguous: boolean };

/** One month: its names in print, its short form, and spellings that occur in texts all the same. */
export type MonthForms = Month & { ar: string[]; en: string[]; short: string[]; spellings: string[] };

export const months: readonly MonthForms[] = [
  ...words.gregorian.map(
    ({ levant, gulf, maghreb, otherNames, en, spellings }, index): MonthForms => ({
      calendar: 'gregorian',
      month: index + 1,
      ar: [...new Set([levant, gulf, maghreb, ...otherNames])],
      en: [en],
      short: [en.slice(0, 3)],
      spellings,
    }),
  ),
  ...words.hijri.map(
    ({ ar, en, spellings }, index): MonthForms => ({
      calendar: 'hijri',
      month: index + 1,
      ar: [ar],
      en: [en],
      short: [],
      spellings,
    }),
  ),
];

const alsoWords = new Set(words.alsoWords.map(foldedKey));
const ambiguous = new Set([...words.alsoWords, ...words.alsoNames].map(foldedKey));

/** Each month twice: with the forms that mean nothing else, and with those that are ambiguous. */
export const monthForms: readonly [MonthForm, string[]][] = months.flatMap(
  ({ calendar, month, ar, en, short, spellings }): [MonthForm, string[]][] => {
    const isPlain = (form: string) => !ambiguous.has(foldedKey(form));
    const forms = [...ar, ...en, ...spellings];
    return [
      [{ calendar, month, isAmbiguous: false }, forms.filter(isPlain)],
      [{ calendar, month, isAmbiguous: true }, [...forms.filter((form) => !isPlain(form)), ...short]],
    ];
  },
);

/** Tells whether a folded word that names a month is an everyday word as well: «مارس», "may". */
export function isEverydayWord(key: string): boolean {
  return alsoWords.has(key);
}
