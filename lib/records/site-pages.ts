import { cacheLife, cacheTag } from 'next/cache';
import { formatYearSegment, yearBounds } from '@/lib/dates/calendar-year';
import { db } from '@/lib/db/client';
import { toDay } from '@/lib/db/day';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { tags } from './tags';
import { countMeetingsByCalendarYear } from './years';

/** A public page that exists in both languages, with the last change of what it shows; null where that is no record. */
export type SitePage = { address: (locale: Locale) => string; changedAt: string | null };

/** Every public page, the front page first. A new kind of page is added here. */
export async function listSitePages(): Promise<SitePage[]> {
  const [{ meetings, statements, bodies }, gregorian, hijri] = await Promise.all([
    listLastChanges(),
    countMeetingsByCalendarYear('gregorian'),
    countMeetingsByCalendarYear('hijri'),
  ]);
  const meetingsChangedAt = latest(meetings);
  return [
    { address: paths.home, changedAt: meetingsChangedAt },
    { address: paths.meetings, changedAt: meetingsChangedAt },
    ...meetings.map(({ id, changedAt }) => page((locale) => paths.meeting(locale, id), changedAt)),
    ...statements.map(({ id, changedAt }) => page((locale) => paths.statement(locale, id), changedAt)),
    { address: paths.years, changedAt: meetingsChangedAt },
    ...[...gregorian, ...hijri].map(({ year }) => {
      const { first, last } = yearBounds(year);
      const inYear = meetings.filter((meeting) => meeting.earliest <= last && meeting.latest >= first);
      return page((locale) => paths.year(locale, formatYearSegment(year)), latest(inYear));
    }),
    ...bodies.map(({ id, changedAt }) =>
      page((locale) => paths.body(locale, id), latest([{ changedAt }, ...meetings.filter(({ body }) => body === id)])),
    ),
    { address: paths.about, changedAt: null },
  ];
}

function page(address: SitePage['address'], changedAt: string | null): SitePage {
  return { address, changedAt };
}

function latest(records: { changedAt: string }[]): string | null {
  return (
    records
      .map(({ changedAt }) => changedAt)
      .toSorted()
      .at(-1) ?? null
  );
}

async function listLastChanges() {
  'use cache';
  cacheTag(tags.meetings, tags.statements, tags.bodies);
  cacheLife('max');

  const listed = { select: { publicId: true, updatedAt: true }, where: { withdrawnAt: null } } as const;
  const [meetings, statements, bodies] = await Promise.all([
    db.meeting.findMany({
      select: {
        ...listed.select,
        earliest: true,
        latest: true,
        body: { select: { publicId: true } },
        statements: listed,
      },
      where: listed.where,
      orderBy: [{ earliest: 'asc' }, { publicId: 'asc' }],
    }),
    db.statement.findMany({ ...listed, orderBy: { publicId: 'asc' } }),
    db.body.findMany({ ...listed, orderBy: { position: 'asc' } }),
  ]);
  return {
    meetings: meetings.map((row) => ({
      id: row.publicId,
      body: row.body.publicId,
      earliest: toDay(row.earliest),
      latest: toDay(row.latest),
      changedAt:
        [row, ...row.statements]
          .map(({ updatedAt }) => updatedAt.toISOString())
          .toSorted()
          .at(-1) ?? '',
    })),
    statements: statements.map(toChange),
    bodies: bodies.map(toChange),
  };
}

function toChange(row: { publicId: string; updatedAt: Date }) {
  return { id: row.publicId, changedAt: row.updatedAt.toISOString() };
}
