import { findDates } from '@/lib/language/dates/find-dates';
import type { WrittenDate } from '@/lib/language/dates/written-date';
import type { Span } from '@/lib/text/span';
import { type FactReading, take } from './reading';

/** A date, as far as the text gives it. `days` holds one day, the two ends of a range within a month, or none. */
export type DateFact = Span & { kind: 'date'; year: number | null; month: number | null; days: number[] };

/**
 * Finds every date that needs no day of publication, and takes its tokens. Of the others, such as "today", only the days of the
 * week are kept: they are no date, but may be another text's.
 */
export function findDateFacts(reading: FactReading): { dates: DateFact[]; weekdays: Set<number> } {
  const weekdays = new Set<number>();
  const dates = findDates(reading).flatMap((date) => {
    if (date.anchored !== null) {
      if ('weekday' in date.anchored) weekdays.add(date.anchored.weekday);
      return [];
    }
    const span = take(reading, date.first, date.last + 1);
    return partsOf(date).map((parts) => ({ kind: 'date' as const, ...parts, ...span }));
  });
  return { dates, weekdays };
}

type Parts = Pick<DateFact, 'year' | 'month' | 'days'>;

/** If day and month could change places, or two names of a month disagree, only the year is known. */
function partsOf({ calendar, year, start, end, doubts }: WrittenDate): Parts[] {
  if (calendar === 'hijri') return [];
  const { month, day } = start;
  if (month === null || doubts.includes('order')) return year === null ? [] : [{ year, month: null, days: [] }];
  if (day === null) return [{ year, month, days: [] }];
  if (end === null) return [{ year, month, days: [day] }];
  if (end.month === month) return [{ year, month, days: [day, end.day] }];
  const firstYear = year !== null && end.month < month ? year - 1 : year;
  return [
    { year: firstYear, month, days: [day] },
    { year, month: end.month, days: [end.day] },
  ];
}
