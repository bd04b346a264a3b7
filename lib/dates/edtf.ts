import { daysInMonth, toIsoDay } from './plain-date';

/** A part of a date that is written XX: it exists, but the source does not say which it is. */
export type Unspecified = 'unspecified';

export type EdtfDate = {
  kind: 'date';
  /** The first year covered. Unspecified (XXXX) only as intake reads a text that gives no year; never stored. */
  year: number | Unspecified;
  /** 10 for 201X, 100 for 20XX. */
  yearSpan: 1 | 10 | 100;
  /** Null where the date is not that precise. */
  month: number | Unspecified | null;
  day: number | Unspecified | null;
  uncertain: boolean;
  approximate: boolean;
};

/** Open (`..`): the interval has no end. Unknown (empty): it has an end that no source gives. */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

export type EdtfInterval = { kind: 'interval'; start: EdtfEnd; end: EdtfEnd };

export type EdtfValue = EdtfDate | EdtfInterval;

/** First and last possible day, null where the value sets no limit. */
export type DayBounds = { earliest: string | null; latest: string | null };

export function formatEdtf(value: EdtfValue): string {
  return value.kind === 'date' ? formatDatePart(value) : `${formatEnd(value.start)}/${formatEnd(value.end)}`;
}

function formatEnd(end: EdtfEnd): string {
  if (end === 'open') return '..';
  return end === 'unknown' ? '' : formatDatePart(end);
}

function formatDatePart({ year, yearSpan, month, day, uncertain, approximate }: EdtfDate): string {
  const digits = year === 'unspecified' ? 'XXXX' : String(year).padStart(4, '0');
  const yearText = yearSpan === 1 ? digits : digits.slice(0, yearSpan === 10 ? 3 : 2).padEnd(4, 'X');
  const qualifier = uncertain ? (approximate ? '%' : '?') : approximate ? '~' : '';
  return [yearText, ...[month, day].filter((part) => part !== null).map(formatPart)].join('-') + qualifier;
}

function formatPart(part: number | Unspecified): string {
  return part === 'unspecified' ? 'XX' : String(part).padStart(2, '0');
}

/** The dates that a value states: one date, or the ends of an interval that are neither open nor unknown. */
export function statedDates(value: EdtfValue): EdtfDate[] {
  if (value.kind === 'date') return [value];
  return [value.start, value.end].filter((end) => typeof end === 'object');
}

/** True if any stated date is marked `?` or `%`. */
export function isUncertain(value: EdtfValue): boolean {
  return statedDates(value).some((date) => date.uncertain);
}

/** True if any stated date is marked `~` or `%`. */
export function isApproximate(value: EdtfValue): boolean {
  return statedDates(value).some((date) => date.approximate);
}

/** False for the XXXX forms of intake, which may be proposed to an editor but never stored. */
export function hasYear(value: EdtfValue): boolean {
  return statedDates(value).every((date) => date.year !== 'unspecified');
}

/** A qualifier does not widen the bounds: 2015-05~ is sorted and filtered as May 2015. */
export function edtfBounds(value: EdtfValue): DayBounds {
  if (value.kind === 'date') return dateBounds(value);
  return {
    earliest: typeof value.start === 'object' ? dateBounds(value.start).earliest : null,
    latest: typeof value.end === 'object' ? dateBounds(value.end).latest : null,
  };
}

function dateBounds({ year, yearSpan, month, day }: EdtfDate): DayBounds {
  if (year === 'unspecified') return { earliest: null, latest: null };
  if (typeof month !== 'number')
    return { earliest: toIsoDay(year, 1, 1), latest: toIsoDay(year + yearSpan - 1, 12, 31) };
  if (typeof day === 'number') return { earliest: toIsoDay(year, month, day), latest: toIsoDay(year, month, day) };
  return { earliest: toIsoDay(year, month, 1), latest: toIsoDay(year, month, daysInMonth(year, month)) };
}

/**
 * The first and last day of a value that is precise to the day, else null: a month never becomes its first day.
 * Says nothing about certainty; ask isUncertain and isApproximate before printing a plain date.
 */
export function edtfDays(value: EdtfValue): { first: string; last: string } | null {
  const [first, last] = value.kind === 'date' ? [value, value] : [value.start, value.end];
  if (!isDay(first) || !isDay(last)) return null;
  const { earliest } = dateBounds(first);
  const { latest } = dateBounds(last);
  return earliest && latest ? { first: earliest, last: latest } : null;
}

function isDay(end: EdtfEnd): end is EdtfDate {
  return typeof end === 'object' && typeof end.day === 'number';
}
