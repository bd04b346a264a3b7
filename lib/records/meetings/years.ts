import { cacheLife, cacheTag } from 'next/cache';
import { type CalendarYear, yearBounds } from '@/lib/dates/calendar-year';
import { gregorianYearsOf, hijriYearsOf } from '@/lib/dates/hijri';
import { compareDays } from '@/lib/dates/plain-date';
import { toDay } from '@/lib/db/day';
import { db } from '@/lib/db/reading/db';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';
import { type Gap, listGaps } from './gaps';
import { listMeetings, type MeetingSummary } from './meetings';

/** How many meetings began in a Gregorian year, in all and by body. */
export type YearCount = { year: number; total: number; bodies: Record<string, number> };

/** How many meetings may have fallen in a year of either calendar. */
export type CalendarYearCount = { year: CalendarYear; count: number };

export type YearsAround = { previous: CalendarYear | null; next: CalendarYear | null; others: CalendarYear[] };

type MeetingSpan = { body: string; earliest: string; latest: string };

/** The days of all meetings: the record of every year counts them, and reads no more of them. */
async function listSpans(): Promise<MeetingSpan[]> {
  'use cache';
  cacheTag(tags.meetings);
  cacheLife('max');

  const rows = await db.meeting.findMany({
    select: { body: { select: { publicId: true } }, earliest: true, latest: true },
    where: published,
  });
  return rows.map(({ body, earliest, latest }) => ({
    body: body.publicId,
    earliest: toDay(earliest),
    latest: toDay(latest),
  }));
}

/** Meetings of all bodies by the Gregorian year in which they began, over an unbroken run of years. */
export async function countMeetingsByYear(): Promise<YearCount[]> {
  const meetings = await listSpans();
  const years = yearsSpanned(meetings, 'gregorian');
  return years.map((year) => {
    const own = meetings.filter(({ earliest }) => earliest.startsWith(String(year)));
    return { year, total: own.length, bodies: countBodies(own) };
  });
}

function countBodies(meetings: MeetingSpan[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { body } of meetings) counts[body] = (counts[body] ?? 0) + 1;
  return counts;
}

/** The years of one calendar that the record spans, each with the meetings that may have fallen in it. */
export async function countMeetingsByCalendarYear(calendar: CalendarYear['calendar']): Promise<CalendarYearCount[]> {
  const meetings = await listSpans();
  return yearsSpanned(meetings, calendar).map((number) => {
    const year = { calendar, year: number };
    const { first, last } = yearBounds(year);
    return { year, count: meetings.filter(({ earliest, latest }) => earliest <= last && latest >= first).length };
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

/** The meetings that may fall between two days, and the gaps that overlap them. */
export async function getPeriod(first: string, last: string): Promise<{ meetings: MeetingSummary[]; gaps: Gap[] }> {
  const [meetings, gaps] = await Promise.all([listMeetings({ from: first, to: last }), listGaps()]);
  const held = new Set(meetings.map(({ id }) => id));
  return { meetings, gaps: gaps.filter((gap) => (gap.meeting ? held.has(gap.meeting) : overlaps(gap, first, last))) };
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
