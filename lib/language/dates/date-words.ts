import { type MonthForm, monthForms } from '@/lib/language/months/month-forms';
import { ordinalForms } from '@/lib/language/ordinals/ordinal-forms';
import { makeVocabulary, type Vocabulary } from '@/lib/language/vocabulary';
import { tokenize } from '@/lib/text/characters/tokens';
import words from './date-words.json';
import type { WrittenDate } from './written-date';

/** The words that dates are built around; a text is searched for all of them in one pass. */
export type DateWord = { month: MonthForm } | { weekday: number } | { days: number } | { months: number };

export const dateWords = makeVocabulary<DateWord>(
  [
    ...monthForms.map(([month, forms]): [DateWord, string[]] => [{ month }, forms]),
    ...words.weekdays.map(({ ar, en }, weekday): [DateWord, string[]] => [{ weekday }, [...ar, ...en]]),
    ...words.spokenMonths.map(({ months, ar, en }): [DateWord, string[]] => [{ months }, [...ar, ...en]]),
    ...words.spokenDays.map(({ days, ar, en }): [DateWord, string[]] => [{ days }, [...ar, ...en]]),
  ],
  'kept',
);

/** «الخامس والعشرين»: a day of a month in words. In English it needs its "of": "the second March meeting". */
export const dayWords = makeVocabulary<number>(
  ordinalForms.slice(0, 31).map(({ value, definite, en }) => [value, [...definite.masculine, ...en]]),
  'kept',
);

const parts = ['early', 'mid', 'end'] as const;
export const partWords: Vocabulary<(typeof parts)[number]> = makeVocabulary(
  parts.map((part) => [part, [...words.parts[part].ar, ...words.parts[part].en]]),
);

const relatives = ['last', 'next', 'current', 'same'] as const;
type Relative = NonNullable<WrittenDate['relative']>;
export const relativeAfter: Vocabulary<Relative> = makeVocabulary(
  relatives.map((relative) => [relative, words.relative[relative].ar]),
  'kept',
);
export const relativeBefore: Vocabulary<Relative> = makeVocabulary(
  relatives.map((relative) => [relative, words.relative[relative].en]),
);

export const monthNouns = makeVocabulary([['month', words.month]]);
export const yearNouns = makeVocabulary([['year', words.year]]);
export const dayNouns = makeVocabulary([['day', words.day]]);
export const correspondences = makeVocabulary([['same day', words.correspondences]]);
export const erasOf = { gregorian: keysOf(words.eras.gregorian), hijri: keysOf(words.eras.hijri) };
export const ofWords = keysOf([...words.of.ar, ...words.of.en]);
export const joining = keysOf([...words.and, ...words.to]);
export const listing = keysOf(words.and);
export const between = keysOf(words.between);
export const sameWords = keysOf(words.relative.same.ar);
export const possessed = keysOf(words.possessed);
export const beforeMonths = keysOf(words.beforeMonths);
export const beforeWeekdays = keysOf(words.beforeWeekdays);
export const besideWeekdays = keysOf(words.besideWeekdays);
export const notBeforeWeekdays = keysOf(words.notBeforeWeekdays);
export const notDays = keysOf(words.notDays);
export const notToday = keysOf(words.notToday);
export const notYears = { before: keysOf(words.notYears.before), after: keysOf(words.notYears.after) };

function keysOf(forms: string[]): ReadonlySet<string> {
  return new Set(forms.flatMap((form) => tokenize(form)[0]?.keys ?? []));
}
