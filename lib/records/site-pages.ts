import { cacheLife, cacheTag } from 'next/cache';
import { formatYearSegment, yearBounds } from '@/lib/dates/calendar-year';
import { toDay } from '@/lib/db/day';
import { db } from '@/lib/db/reading/db';
import type { Locale } from '@/lib/i18n/locales';
import { type Address, at, paths } from '@/lib/i18n/paths';
import { countMeetingsByCalendarYear } from '@/lib/records/meetings/years';
import { published } from './published';
import { tags } from './tags';

/** A public page that exists in both languages, with the last change of what it shows; null where that is no record. */
export type SitePage = { address: Address; changedAt: string | null };

type Changed = { id: string; changedAt: string };
type RecordAddress = (locale: Locale, id: string) => string;

/** Every public page, the front page first. A new kind of page is added here, with what its last change follows. */
export async function listSitePages(): Promise<SitePage[]> {
  const { meetings, statements, bodies, members, topics, designations } = await listLastChanges();
  const newest = {
    meetings: latest(meetings),
    statements: latest([...statements, ...meetings]),
    bodies: latest(bodies),
    members: latest(members),
    topics: latest(topics),
  };
  const everything = [...meetings, ...statements, ...bodies, ...members, ...topics, ...designations];
  return [
    { address: paths.home, changedAt: newest.meetings },
    { address: paths.meetings, changedAt: newest.meetings },
    { address: paths.meetingTable, changedAt: newest.meetings },
    ...pagesOf(meetings, paths.meeting),
    { address: paths.statements, changedAt: newest.statements },
    ...pagesOf(statements, paths.statement),
    { address: paths.years, changedAt: newest.meetings },
    ...(await listYearPages(meetings)),
    ...pagesOf(
      bodies.map(({ id, changedAt }) => {
        const ofBody = meetings.filter(({ body }) => body === id);
        return { id, changedAt: latest([{ changedAt }, ...ofBody]) ?? changedAt };
      }),
      paths.body,
    ),
    { address: paths.members, changedAt: newest.members },
    ...pagesOf(members, paths.member),
    { address: paths.topics, changedAt: newest.topics },
    ...pagesOf(topics, paths.topic),
    { address: paths.phrases, changedAt: latest(statements) },
    { address: paths.concordance, changedAt: latest(statements) },
    { address: paths.themes, changedAt: latest([...statements, ...topics]) },
    { address: paths.commitments, changedAt: latest(statements) },
    { address: paths.compare, changedAt: latest([...meetings, ...statements]) },
    { address: paths.glossary, changedAt: latest([...bodies, ...members]) },
    { address: paths.dates, changedAt: null },
    { address: paths.designations, changedAt: latest(designations) },
    ...pagesOf(designations, paths.designation),
    { address: paths.data, changedAt: latest(everything) },
    { address: paths.dataApi, changedAt: latest(everything) },
    { address: paths.dataDictionary, changedAt: null },
    { address: paths.disagreements, changedAt: latest(everything) },
    { address: paths.corrections, changedAt: latest(everything) },
    { address: paths.about, changedAt: null },
  ];
}

function pagesOf(records: Changed[], address: RecordAddress): SitePage[] {
  return records.map(({ id, changedAt }) => ({ address: at(address, id), changedAt }));
}

async function listYearPages(meetings: (Changed & { earliest: string; latest: string })[]): Promise<SitePage[]> {
  const calendars = [countMeetingsByCalendarYear('gregorian'), countMeetingsByCalendarYear('hijri')];
  return (await Promise.all(calendars)).flat().map(({ year }) => {
    const { first, last } = yearBounds(year);
    const inYear = meetings.filter((meeting) => meeting.earliest <= last && meeting.latest >= first);
    return { address: at(paths.year, formatYearSegment(year)), changedAt: latest(inYear) };
  });
}

function latest(records: { changedAt: string }[]): string | null {
  const days = records.map(({ changedAt }) => changedAt);
  return days.toSorted().at(-1) ?? null;
}

const lastChange = { publicId: true, updatedAt: true } as const;

async function listLastChanges() {
  'use cache';
  cacheTag(tags.meetings, tags.statements, tags.bodies, tags.parties, tags.topics, tags.designations);
  cacheLife('max');

  const [meetings, statements, bodies, members, topics, designations] = await Promise.all([
    listMeetingChanges(),
    db.statement.findMany({ select: lastChange, where: published, orderBy: { publicId: 'asc' } }),
    db.body.findMany({ select: lastChange, where: published, orderBy: { position: 'asc' } }),
    db.party.findMany({ select: lastChange, where: published, orderBy: { publicId: 'asc' } }),
    db.topic.findMany({ select: lastChange, where: published, orderBy: { position: 'asc' } }),
    db.designation.findMany({ select: lastChange, where: published, orderBy: { publicId: 'asc' } }),
  ]);
  return {
    meetings,
    statements: statements.map(toChanged),
    bodies: bodies.map(toChanged),
    members: members.map(toChanged),
    topics: topics.map(toChanged),
    designations: designations.map(toChanged),
  };
}

/** A meeting's page also shows its statements. */
async function listMeetingChanges() {
  const rows = await db.meeting.findMany({
    select: {
      ...lastChange,
      earliest: true,
      latest: true,
      body: { select: { publicId: true } },
      statements: { select: lastChange, where: published },
    },
    where: published,
    orderBy: [{ earliest: 'asc' }, { publicId: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.publicId,
    body: row.body.publicId,
    earliest: toDay(row.earliest),
    latest: toDay(row.latest),
    changedAt: latest([row, ...row.statements].map(toChanged)) ?? '',
  }));
}

function toChanged(row: { publicId: string; updatedAt: Date }): Changed {
  return { id: row.publicId, changedAt: row.updatedAt.toISOString() };
}
