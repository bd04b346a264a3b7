import { hijriYearBounds } from './hijri';
import { toIsoDay } from './plain-date';

/** A year with a page of its own: 2019, or 1441h of Umm al-Qura. */
export type CalendarYear = { calendar: 'gregorian' | 'hijri'; year: number };

const limits = { gregorian: { first: 2000, last: 2100 }, hijri: { first: 1420, last: 1524 } };

/** Reads the address of a year. One spelling per year: no signs, no capitals, no other digits. */
export function parseYearSegment(segment: string): CalendarYear | null {
  const [, digits, suffix] = /^([1-9]\d{3})(h?)$/.exec(segment) ?? [];
  if (digits === undefined) return null;
  const calendar = suffix === 'h' ? 'hijri' : 'gregorian';
  const year = Number(digits);
  return year >= limits[calendar].first && year <= limits[calendar].last ? { calendar, year } : null;
}

export function formatYearSegment({ calendar, year }: CalendarYear): string {
  return calendar === 'hijri' ? `${year}h` : String(year);
}

export function yearBounds({ calendar, year }: CalendarYear): { first: string; last: string } {
  if (calendar === 'hijri') return hijriYearBounds(year);
  return { first: toIsoDay(year, 1, 1), last: toIsoDay(year, 12, 31) };
}
