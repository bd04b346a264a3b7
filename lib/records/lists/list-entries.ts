import { formatYearSegment } from '@/lib/dates/calendar-year';
import { hasHijri, hijriYearsOf } from '@/lib/dates/hijri';
import { toDay } from '@/lib/db/day';
import type { Prisma } from '@/lib/db/generated/client';
import { published } from '@/lib/records/published';
import type { ListEntry } from './narrow-list';

const textRow = {
  lang: true,
  standing: true,
  _count: { select: { paragraphs: true } },
} satisfies Prisma.TextSelect;

const ownId = { select: { publicId: true } } as const;

const heldRow = {
  earliest: true,
  latest: true,
  mode: true,
  body: ownId,
  place: ownId,
  parties: { select: { role: true, party: ownId }, where: { party: published } },
  topics: { ...ownId, where: published },
} satisfies Prisma.MeetingSelect;

export const meetingEntryRow = {
  publicId: true,
  ...heldRow,
  statements: { select: { texts: { select: textRow, where: published } }, where: published },
} satisfies Prisma.MeetingSelect;

export const statementEntryRow = {
  publicId: true,
  issued: true,
  meeting: { select: heldRow, where: published },
  texts: { select: textRow, where: published },
} satisfies Prisma.StatementSelect;

type HeldRow = Prisma.MeetingGetPayload<{ select: typeof heldRow }>;
type TextRow = Prisma.TextGetPayload<{ select: typeof textRow }>;

export function toMeetingEntry(row: Prisma.MeetingGetPayload<{ select: typeof meetingEntryRow }>): ListEntry {
  return {
    id: row.publicId,
    values: { ...valuesOfMeeting(row), ...valuesOfTexts(row.statements.flatMap(({ texts }) => texts)) },
  };
}

/** A statement is found by its meeting. One without a meeting has the years in which it was issued, and its texts. */
export function toStatementEntry(row: Prisma.StatementGetPayload<{ select: typeof statementEntryRow }>): ListEntry {
  const held = row.meeting ? valuesOfMeeting(row.meeting) : { ...withoutMeeting, year: yearsOfIssue(row.issued) };
  return { id: row.publicId, values: { ...held, ...valuesOfTexts(row.texts) } };
}

const withoutMeeting = { body: null, mode: null, place: null, host: null, chair: null, topic: null };

function valuesOfMeeting({ mode, body, place, parties, topics, ...row }: HeldRow) {
  const inRole = (wanted: string) => parties.filter(({ role }) => role === wanted).map(({ party }) => party.publicId);
  return {
    year: yearsOf(toDay(row.earliest), toDay(row.latest)),
    body: [body.publicId],
    mode: mode === null ? [] : [mode.replaceAll('_', '-')],
    place: place === null ? [] : [place.publicId],
    host: inRole('host'),
    chair: inRole('co_chair'),
    topic: topics.map(({ publicId }) => publicId),
  };
}

function valuesOfTexts(texts: TextRow[]) {
  const held = texts.filter(({ _count }) => _count.paragraphs > 0);
  return {
    standing: [...new Set(texts.map(({ standing }) => standing))],
    lang: [...new Set(held.map(({ lang }) => lang))],
  };
}

/** Every year of both calendars that has one of these days. */
function yearsOf(earliest: string, latest: string): string[] {
  const [first, last] = [Number(earliest.slice(0, 4)), Number(latest.slice(0, 4))];
  const gregorian = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [
    ...gregorian.map((year) => formatYearSegment({ calendar: 'gregorian', year })),
    ...hijriYearsOf(earliest, latest).map((year) => formatYearSegment({ calendar: 'hijri', year })),
  ];
}

/** A day gives a year in both calendars, less than a day the Gregorian one alone. */
function yearsOfIssue(issued: string | null): string[] {
  const [text, year, isDay] = /^(\d{4})(-\d{2}-\d{2})?/.exec(issued ?? '') ?? [];
  if (text === undefined || year === undefined) return [];
  return isDay && hasHijri(text) ? yearsOf(text, text) : [year];
}
