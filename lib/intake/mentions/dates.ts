import type { Flag } from '@/lib/intake/intake-format';
import { lastBefore } from '@/lib/intake/text/near';
import type { Reading } from '@/lib/intake/text/read-text';
import { findDates } from '@/lib/language/dates/find-dates';
import type { DateDoubt, WrittenDate } from '@/lib/language/dates/written-date';
import { findAdjacentDays } from './adjacent-days';
import type { DateMention } from './date-mention';
import { findDaysOfSameMonth } from './same-month';
import { settleOrder } from './settle-order';

export type FoundDates = { dates: DateMention[]; warnings: string[] };

const rules: Record<WrittenDate['form'], string> = {
  arabic: 'date-stated',
  english: 'date-stated',
  figures: 'date-figures',
  spoken: 'date-spoken',
  year: 'date-year',
  converted: 'date-hijri',
};
const flagOf: Record<Exclude<DateDoubt, 'day'>, Flag> = {
  order: 'two_candidates',
  months: 'impossible_pair',
  calendars: 'calendar_mismatch',
  weekday: 'calendar_mismatch',
};

/** Finds the dates that can be proposed: none that is Hijri only in part, none that no calendar has. */
export function findDateMentions(reading: Reading): FoundDates {
  const warnings: string[] = [];
  const written = settleOrder(reading, findDates(reading));
  const all = withoutOverlaps([
    ...findAdjacentDays(reading, written),
    ...findDaysOfSameMonth(reading, written),
    ...written,
  ]);
  const dates = all.flatMap((date) => {
    if (date.calendar === 'hijri' || date.doubts.includes('day')) return [];
    if (isEpoch(date)) warnings.push(`epoch-date at ${reading.offsetOf(date.from)}`);
    if (date.doubts.includes('months')) warnings.push(`impossible-month-pair at ${reading.offsetOf(date.from)}`);
    const isOfNoCalendar = date.doubts.includes('calendars');
    if (isOfNoCalendar) warnings.push(`calendar-mismatch at ${reading.offsetOf(date.from)}`);
    return isEpoch(date) || isOfNoCalendar ? [] : [toMention(reading, date)];
  });
  return { dates, warnings };
}

/** A day found by its neighbour replaces what its words mean alone. */
function withoutOverlaps(dates: readonly WrittenDate[]): WrittenDate[] {
  const kept: WrittenDate[] = [];
  for (const date of dates.toSorted((a, b) => a.first - b.first)) {
    const last = kept.at(-1);
    if (last === undefined || date.first > last.last) kept.push(date);
  }
  return kept;
}

function toMention(reading: Reading, date: WrittenDate): DateMention {
  const doubts = date.doubts.flatMap((doubt) => (doubt === 'day' ? [] : flagOf[doubt]));
  const flags: Flag[] = [
    ...doubts,
    ...(date.form === 'converted' ? ['inferred' as const] : []),
    ...(date.form === 'spoken' ? ['relative' as const] : []),
  ];
  return { ...date, sentence: sentenceAt(reading, date.from), rule: rules[date.form], flags };
}

/** 1970-01-01 is what software prints for a missing date. */
function isEpoch({ year, start }: WrittenDate): boolean {
  return year === 1970 && start.month === 1 && (start.day === 1 || start.day === null);
}

function sentenceAt({ sentences }: Reading, at: number): number {
  return Math.max(
    0,
    lastBefore(sentences, at + 1, ({ from }) => from),
  );
}
