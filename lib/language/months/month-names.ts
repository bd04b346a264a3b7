import words from './month-words.json';

/** The languages in which dates are written. */
export type DateLocale = 'ar' | 'en';

/** The Arabic names for the Gregorian months: those of the reader's choice, or of the place where they are used. */
export type MonthSet = 'gulf' | 'levant' | 'maghreb' | 'doubled';

/** Names a month; months count from 1. The doubled form is that of the United Nations: «تشرين الثاني/نوفمبر». */
export function monthNameAr(month: number, set: MonthSet): string {
  const { levant, gulf, maghreb } = monthOf(words.gregorian, month);
  return { gulf, levant, maghreb, doubled: `${levant}/${gulf}` }[set];
}

export function monthNameEn(month: number, length: 'long' | 'short'): string {
  const { en } = monthOf(words.gregorian, month);
  return length === 'short' ? en.slice(0, 3) : en;
}

export function hijriMonthName(month: number, locale: DateLocale): string {
  return monthOf(words.hijri, month)[locale];
}

function monthOf<Month>(months: Month[], month: number): Month {
  const found = months[month - 1];
  if (found === undefined) throw new RangeError(`No such month: ${month}`);
  return found;
}
