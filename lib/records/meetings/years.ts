import { cacheLife, cacheTag } from 'next/cache';
import { type CalendarYear, yearBounds } from '@/lib/dates/calendar-year';
import { gregorianYearsOf, hijriYearsOf } from '@/lib/dates/hijri';
import { compareDays } from '@/lib/dates/plain-date';
import { db } from '@/lib/db/reading/db';
import { tags } from '@/lib/records/tags';
import { type Gap, listGaps } from './gaps';
import { listMeetings, type MeetingSummary } from './meetings';
import { onTimeline } from './newest-years';

/** How many meetings began in a Gregorian year, in all and by body. */
export type YearCount = { year: number; total: number; bodies: Record<string, number> };

/** How many meetings may have fallen in a year of either calendar. */
export type CalendarYearCount = { year: CalendarYear; count: number };

export type YearsAround = { previous: CalendarYear | null; next: CalendarYear | null; others: CalendarYear[] };

type MeetingSpan = { body: string; earliest: string; latest: string; count: number };

/** The days on which meetings may have been, with how many of each body: no more than the calendar has. */
async function listSpans(): Promise<MeetingSpan[]> {
  'use cache';
  cacheTag(tags.meetings);
  cacheLife('max');

  return db.$queryRaw<MeetingSpan[]>`
    SELECT b.public_id AS body, to_char(m.earliest, 'YYYY-MM-DD') AS earliest, to_char(m.latest, 'YYYY-MM-DD') AS latest,
           count(*)::int AS count
      FROM meeting m JOIN body b ON b.id = m.body_id
     WHERE m.withdrawn_at IS NULL GROUP BY 1, 2, 3 ORDER BY 2, 3, 1`;
}

/** Meetings of all bodies by the Gregorian year in which they began, over an unbroken run of years. */
export async function countMeetingsByYear(): Promise<YearCount[]> {
  const meetings = await listSpans();
  const years = yearsSpanned(meetings, 'gregorian');
  return years.map((year) => {
    const own = meetings.filter(({ earliest }) => earliest.startsWith(String(year)));
    return { year, total: sumOf(own), bodies: countBodies(own) };
  });
}

function sumOf(meetings: MeetingSpan[]): number {
  return meetings.reduce((sum, { count }) => sum + count, 0);
}

function countBodies(meetings: MeetingSpan[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { body, count } of meetings) counts[body] = (counts[body] ?? 0) + count;
  return counts;
}

/** The years of one calendar that the record spans, each with the meetings that may have fallen in it. */
export async function countMeetingsByCalendarYear(calendar: CalendarYear['calendar']): Promise<CalendarYearCount[]> {
  const meetings = await listSpans();
  return yearsSpanned(meetings, calendar).map((number) => {
    const year = { calendar, year: number };
    const { first, last } = yearBounds(year);
    return { year, count: sumOf(meetings.filter(({ earliest, latest }) => earliest <= last && latest >= first)) };
  });
}

/** Whether the year lies between the first and the last meeting on record. */
export async function isWithinRecord({ calendar, year }: CalendarYear): Promise<boolean> {
  return yearsSpanned(await listSpans(), calendar).includes(year);
}

/** The years around this one that have a page, and those of the other calendar that it shares days with. */
export async function getYearsAround({ calendar, year }: CalendarYear): Promise<YearsAround> {
  const other = calendar === 'hijri' ? 'gregorian' : 'hijri';
  const { first, last } = yearBounds({ calendar, year });
  const shared = calendar === 'hijri' ? gregorianYearsOf(year) : hijriYearsOf(first, last);
  const meetings = await listSpans();
  const own = yearsSpanned(meetings, calendar);
  const others = yearsSpanned(meetings, other);
  return {
    previous: own.includes(year - 1) ? { calendar, year: year - 1 } : null,
    next: own.includes(year + 1) ? { calendar, year: year + 1 } : null,
    others: shared.filter((each) => others.includes(each)).map((each) => ({ calendar: other, year: each })),
  };
}

/** What one page can show of the days from the first to the last: the first meetings, all bodies with their counts, and gaps. */
export type Period = {
  meetings: MeetingSummary[];
  /** The bodies in the order in which they met, each with how many of its meetings may fall in these days. */
  bodies: { body: string; count: number }[];
  gaps: Gap[];
};

/** The meetings that may fall between two days, and the gaps that overlap them. */
export async function getPeriod(first: string, last: string, most = onTimeline): Promise<Period> {
  const [meetings, bodies, gaps] = await Promise.all([
    listMeetings({ from: first, to: last }, { first: most }),
    countBodiesWithin(first, last),
    listGaps(),
  ]);
  const held = new Set(meetings.map(({ id }) => id));
  const own = gaps.filter((gap) => (gap.meeting ? held.has(gap.meeting) : overlaps(gap, first, last)));
  return { meetings, bodies, gaps: own };
}

async function countBodiesWithin(first: string, last: string): Promise<Period['bodies']> {
  'use cache';
  cacheTag(tags.meetings);
  cacheLife('max');

  return db.$queryRaw<Period['bodies']>`
    SELECT b.public_id AS body, count(*)::int AS count
      FROM meeting m JOIN body b ON b.id = m.body_id
     WHERE m.withdrawn_at IS NULL AND m.earliest <= ${last}::date AND m.latest >= ${first}::date
     GROUP BY 1 ORDER BY min(concat_ws(' ', to_char(m.earliest, 'YYYY-MM-DD'), to_char(m.latest, 'YYYY-MM-DD'), m.public_id) COLLATE "C")`;
}

function overlaps(gap: Gap, first: string, last: string): boolean {
  return compareDays(gap.earliest, last) <= 0 && (gap.latest === null || compareDays(gap.latest, first) >= 0);
}

function yearsSpanned(meetings: MeetingSpan[], calendar: CalendarYear['calendar']): number[] {
  const first = meetings
    .map(({ earliest }) => earliest)
    .toSorted()
    .at(0);
  const last = meetings
    .map(({ latest }) => latest)
    .toSorted()
    .at(-1);
  return first === undefined || last === undefined ? [] : yearsBetween(first, last, calendar);
}

/** The years of one calendar from the day `first` to the day `last`. */
export function yearsBetween(first: string, last: string, calendar: CalendarYear['calendar']): number[] {
  if (calendar === 'hijri') return hijriYearsOf(first, last);
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
