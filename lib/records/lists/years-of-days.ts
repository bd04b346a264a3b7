import { formatYearSegment } from '@/lib/dates/calendar-year';
import { hasHijri, hijriYearsOf } from '@/lib/dates/hijri';

/** Every year of both calendars that has a day from the first to the last of these. */
export function yearsOfDays(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const gregorian = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return [
    ...gregorian.map((year) => formatYearSegment({ calendar: 'gregorian', year })),
    ...hijriYearsOf(first, last).map((year) => formatYearSegment({ calendar: 'hijri', year })),
  ];
}

/** A day gives a year in both calendars, less than a day the Gregorian one alone. */
export function yearsOfIssue(issued: string | null): string[] {
  const [text, year, isDay] = /^(\d{4})(-\d{2}-\d{2})?/.exec(issued ?? '') ?? [];
  if (text === undefined || year === undefined) return [];
  return isDay && hasHijri(text) ? yearsOfDays(text, text) : [year];
}
