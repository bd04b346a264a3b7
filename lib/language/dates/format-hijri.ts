import type { Digits } from '@/lib/dates/digits';
import { writeDigits } from '@/lib/dates/digits';
import type { EdtfDate, EdtfInterval, EdtfValue } from '@/lib/dates/edtf';
import { edtfBounds, edtfDays, hasYear } from '@/lib/dates/edtf';
import { hasHijri, hijriYearsOf, toHijri } from '@/lib/dates/hijri';
import { readEdtf } from '@/lib/dates/parse-edtf';
import { addDays } from '@/lib/dates/plain-date';
import type { DateLocale } from '@/lib/language/months/month-names';
import { hijriMonthName } from '@/lib/language/months/month-names';
import type { FormattedDate } from './format-date';
import { marksOf } from './format-date';
import { phraseDate, phraseRange } from './phrase-date';

/**
 * Writes the Umm al-Qura line under a Gregorian date; the caller names the calendar beside it. Days give days. A
 * Gregorian month or year gives only the Hijri year, or two years if it may be either («1443 أو 1444»); a period of
 * months or years gives the first and last year. Null if that would say more than is known: ends that are open, unknown
 * or on either side of a Hijri new year, dates without a year, decades, days outside 1300 to 1600 AH.
 */
export function formatHijri(edtf: string, locale: DateLocale, options: { digits?: Digits } = {}): FormattedDate | null {
  const value = readEdtf(edtf);
  const text = textOfDays(value, locale) ?? textOfYears(value, locale);
  if (text === null) return null;
  const gregorianOnly = ['year-unconfirmed', 'day-unknown', 'month-unknown'];
  const marks = marksOf(value).filter((mark) => !gregorianOnly.includes(mark));
  if (marksOf(value).includes('year-unconfirmed')) marks.unshift('uncertain');
  return { text: writeDigits(text, options.digits ?? 'latn'), marks };
}

function textOfDays(value: EdtfValue, locale: DateLocale): string | null {
  const days = edtfDays(value);
  if (!days || !hasHijri(days.first) || !hasHijri(days.last)) return null;
  const nameMonth = (month: number) => hijriMonthName(month, locale);
  const start = toHijri(days.first);
  if (days.first === days.last) return phraseDate(start, nameMonth);
  const running = addDays(days.first, 1) === days.last ? 'two running' : 'other';
  return phraseRange({ start, end: toHijri(days.last), days: running }, locale, nameMonth);
}

function textOfYears(value: EdtfValue, locale: DateLocale): string | null {
  if (!hasYear(value)) return null;
  return value.kind === 'date' ? alternativeYears(value, locale) : periodOfYears(value, locale);
}

function alternativeYears(date: EdtfDate, locale: DateLocale): string | null {
  if (date.yearSpan > 1) return null;
  return yearsOf(date)?.join(locale === 'ar' ? ' أو ' : ' or ') ?? null;
}

function periodOfYears({ start, end }: EdtfInterval, locale: DateLocale): string | null {
  if (typeof start !== 'object' || typeof end !== 'object') return null;
  const [first, ...otherFirsts] = yearsOf(start) ?? [];
  const [last, ...otherLasts] = yearsOf(end) ?? [];
  if (first === undefined || last === undefined || otherFirsts.length + otherLasts.length > 0) return null;
  if (first === last) return String(first);
  return locale === 'ar' ? `من ${first} إلى ${last}` : `${first}–${last}`;
}

function yearsOf(date: EdtfDate): number[] | null {
  const { earliest, latest } = edtfBounds(date);
  if (!earliest || !latest || !hasHijri(earliest) || !hasHijri(latest)) return null;
  return hijriYearsOf(earliest, latest);
}
