import type { Digits } from '@/lib/dates/digits';
import { writeDigits } from '@/lib/dates/digits';
import type { EdtfDate, EdtfEnd, EdtfInterval, EdtfValue } from '@/lib/dates/edtf';
import { edtfDays, isApproximate, isUncertain, statedDates } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import { toDayNumber } from '@/lib/dates/plain-date';
import type { DateLocale, MonthSet } from '@/lib/language/months/month-names';
import { monthNameAr, monthNameEn } from '@/lib/language/months/month-names';
import type { DateParts, MonthNaming } from './phrase-date';
import { phraseDate, phraseRange } from './phrase-date';

/**
 * Marks for what the text alone would hide. The words for each are messages; a page that prints the text prints its
 * marks.
 */
export const dateMarks = [
  'year-unconfirmed', // only a year is stated, and it is uncertain
  'uncertain',
  'approximate',
  'day-unknown', // a day of that month, but not which
  'month-unknown',
  'year-unknown',
  'start-unknown', // an interval that began, nobody says when
  'end-unknown',
] as const;

export type DateMark = (typeof dateMarks)[number];

export type FormattedDate = { text: string; marks: DateMark[] };

/** `long` for headings and prose, `short` for tables; `month` and `year` say no more than that part of any date. */
export type DateStyle = 'long' | 'short' | 'month' | 'year';

/** `months` is for Arabic only. The default is `doubled` in every style, so that a page names a month in one form. */
export type DateOptions = { digits?: Digits; months?: MonthSet };

/**
 * Writes a stored date, the same everywhere: nothing depends on the host's locale, zone or data. A mark is about the
 * whole date even if one end of an interval has caused it. Throws a RangeError for what is not EDTF.
 */
export function formatDate(
  edtf: string,
  locale: DateLocale,
  style: DateStyle,
  { digits = 'latn', months = 'doubled' }: DateOptions = {},
): FormattedDate {
  const value = readEdtf(edtf);
  const nameMonth: MonthNaming = (month) =>
    locale === 'ar' ? monthNameAr(month, months) : monthNameEn(month, style === 'short' ? 'short' : 'long');
  const text =
    value.kind === 'date'
      ? textOfDate(value, locale, style, nameMonth)
      : textOfInterval(value, locale, style, nameMonth);
  return { text: writeDigits(text, digits), marks: marksOf(value, style) };
}

/** Returns the marks of a value, in the order of dateMarks. */
export function marksOf(value: EdtfValue, style: DateStyle = 'long'): DateMark[] {
  const dates = statedDates(value);
  const isYearOnly = dates.every((date) => date.month === null);
  const holds: Record<DateMark, boolean> = {
    'year-unconfirmed': isUncertain(value) && isYearOnly,
    uncertain: isUncertain(value) && !isYearOnly,
    approximate: isApproximate(value),
    'day-unknown': style !== 'month' && style !== 'year' && dates.some((date) => date.day === 'unspecified'),
    'month-unknown': style !== 'year' && dates.some((date) => date.month === 'unspecified'),
    'year-unknown': dates.some((date) => date.year === 'unspecified'),
    'start-unknown': value.kind === 'interval' && value.start === 'unknown',
    'end-unknown': value.kind === 'interval' && value.end === 'unknown',
  };
  return dateMarks.filter((mark) => holds[mark]);
}

function textOfDate(date: EdtfDate, locale: DateLocale, style: DateStyle, nameMonth: MonthNaming): string {
  if (typeof date.year === 'number' && date.yearSpan > 1) {
    const last = date.year + date.yearSpan - 1;
    return locale === 'ar' ? `بين ${date.year} و${last}` : `between ${date.year} and ${last}`;
  }
  return phraseDate(toParts(date, style), nameMonth);
}

function textOfInterval(value: EdtfInterval, locale: DateLocale, style: DateStyle, nameMonth: MonthNaming): string {
  const { start, end } = value;
  if (typeof start === 'object' && typeof end === 'object') {
    const days = isTwoDaysRunning(value) && style !== 'month' && style !== 'year' ? 'two running' : 'other';
    return phraseRange({ start: toParts(start, style), end: toParts(end, style), days }, locale, nameMonth);
  }
  const stated = typeof start === 'object' ? start : end;
  if (typeof stated !== 'object') throw new RangeError('An interval states at least one of its ends');
  return `${directionWord(start, end, locale)} ${phraseDate(toParts(stated, style), nameMonth)}`;
}

/** Without its word an open interval would read as a single date. */
function directionWord(start: EdtfEnd, end: EdtfEnd, locale: DateLocale): string {
  if (end === 'open') return locale === 'ar' ? 'منذ' : 'since';
  if (start === 'open') return locale === 'ar' ? 'حتى' : 'until';
  if (end === 'unknown') return locale === 'ar' ? 'من' : 'from';
  return locale === 'ar' ? 'إلى' : 'to';
}

function isTwoDaysRunning(value: EdtfInterval): boolean {
  const days = edtfDays(withYear(value));
  return days !== null && toDayNumber(days.last) - toDayNumber(days.first) === 1;
}

/** A range without a year is counted in a common year. */
function withYear(value: EdtfInterval): EdtfInterval {
  const inYear = (end: EdtfEnd): EdtfEnd =>
    typeof end === 'object' && end.year === 'unspecified' ? { ...end, year: 2001 } : end;
  return { ...value, start: inYear(value.start), end: inYear(value.end) };
}

function toParts({ year, month, day }: EdtfDate, style: DateStyle): DateParts {
  return {
    year: typeof year === 'number' ? year : null,
    month: typeof month === 'number' && style !== 'year' ? month : null,
    day: typeof day === 'number' && style !== 'year' && style !== 'month' ? day : null,
  };
}
