import { type CalendarYear, yearBounds } from '@/lib/dates/calendar-year';
import type { Prisma } from '@/lib/db/generated/client';
import type { MeetingMode, Standing } from '@/lib/db/generated/enums';
import { published } from '@/lib/records/published';

/**
 * What narrows a list of meetings or of their statements. Records are named by their public ids. `unknown`: no value is on
 * record; `none`: it has no topic, or no text.
 */
export type MeetingFilter = {
  /** Any day that the meeting may have been held on is in this year. */
  year?: CalendarYear | undefined;
  body?: string | undefined;
  mode?: MeetingMode | 'unknown' | undefined;
  place?: string | undefined;
  host?: string | undefined;
  chair?: string | undefined;
  topic?: string | undefined;
  /** A text has this standing. */
  standing?: Standing | 'none' | undefined;
  /** Words of a text in this language are held. */
  lang?: string | undefined;
};

/** A meeting is found by the texts of any of its statements. */
export function whereMeeting({ standing, lang, ...filter }: MeetingFilter): Prisma.MeetingWhereInput {
  const withText = (texts: Prisma.TextListRelationFilter) => ({ statements: { some: { ...published, texts } } });
  return {
    AND: [
      whereHeld(filter),
      standing === undefined ? {} : standing === 'none' ? { NOT: withText(anyText) } : withText(ofStanding(standing)),
      lang === undefined ? {} : lang === 'none' ? { NOT: withText(heldText) } : withText(heldIn(lang)),
    ],
  };
}

/** A statement is found by its meeting. One without a meeting is found by the year in which it was issued, and by its texts. */
export function whereStatement({ standing, lang, ...filter }: MeetingFilter): Prisma.StatementWhereInput {
  return {
    AND: [
      whereAbout(filter),
      standing === undefined ? {} : standing === 'none' ? { NOT: { texts: anyText } } : { texts: ofStanding(standing) },
      lang === undefined ? {} : lang === 'none' ? { NOT: { texts: heldText } } : { texts: heldIn(lang) },
    ],
  };
}

function whereAbout({ year, ...filter }: MeetingFilter): Prisma.StatementWhereInput {
  if (Object.values(filter).some((value) => value !== undefined)) return { meeting: whereHeld({ year, ...filter }) };
  if (year === undefined) return {};
  const { first, last } = yearBounds(year);
  const issued = year.calendar === 'gregorian' ? { startsWith: String(year.year) } : { gte: first, lte: last };
  return { OR: [{ meeting: whereHeld({ year }) }, { meetingId: null, issued }] };
}

function whereHeld({ year, body, mode, place, host, chair, topic }: MeetingFilter): Prisma.MeetingWhereInput {
  const bounds = year && yearBounds(year);
  return {
    AND: [
      bounds ? { earliest: { lte: new Date(bounds.last) }, latest: { gte: new Date(bounds.first) } } : {},
      body === undefined ? {} : { body: { publicId: body } },
      mode === undefined ? {} : { mode: mode === 'unknown' ? null : mode },
      place === undefined ? {} : { place: place === 'unknown' ? null : { publicId: place } },
      whereParty('host', host),
      whereParty('co_chair', chair),
      topic === undefined
        ? {}
        : { topics: topic === 'none' ? { none: published } : { some: { ...published, publicId: topic } } },
    ],
  };
}

function whereParty(role: 'host' | 'co_chair', id: string | undefined): Prisma.MeetingWhereInput {
  if (id === undefined) return {};
  const parties = { role, party: published };
  return { parties: id === 'unknown' ? { none: parties } : { some: { role, party: { ...published, publicId: id } } } };
}

const anyText = { some: published };
const heldText = { some: { ...published, paragraphs: { some: {} } } };

function ofStanding(standing: Standing) {
  return { some: { ...published, standing } };
}

function heldIn(lang: string) {
  return { some: { ...published, lang, paragraphs: { some: {} } } };
}
