import { formatYearSegment, yearBounds } from '@/lib/dates/calendar-year';
import type { Locale } from '@/lib/i18n/locales';
import { type Address, at, paths } from '@/lib/i18n/paths';
import {
  type Changed,
  countChanges,
  type GrowingNoun,
  growingNouns,
  listBodyChanges,
  listChanges,
  listTopicChanges,
  newestWithin,
  spanOfMeetings,
} from './last-changes';
import { yearsBetween } from './meetings/years';

/** A public page that exists in both languages, with the last change of what it shows; null where that is no record. */
export type SitePage = { address: Address; changedAt: Date | null };

/** The pages of so many records are one part, which has two addresses for each: search engines read at most 50,000. */
const usualPart = 10_000;

const pageOf: Record<GrowingNoun, (locale: Locale, id: string) => string> = {
  meetings: paths.meeting,
  statements: paths.statement,
  members: paths.member,
  designations: paths.designation,
};

/**
 * The names of the parts that list every public page between them: `all`, or for a record of many thousands `pages` and
 * then `meetings-1` and so on.
 */
export async function listSiteParts(recordsInPart = usualPart): Promise<string[]> {
  const counted = await Promise.all(growingNouns.map(async (noun) => ({ noun, ...(await countChanges(noun)) })));
  if (counted.reduce((sum, { count }) => sum + count, 0) <= recordsInPart) return ['all'];
  const ofRecords = counted.flatMap(({ noun, count }) =>
    Array.from({ length: Math.ceil(count / recordsInPart) }, (_, index) => `${noun}-${index + 1}`),
  );
  return ['pages', ...ofRecords];
}

/** The pages of one part, the front page first; null where the record has no such part, as `all` of many thousands. */
export async function listSitePages(part = 'all', recordsInPart = usualPart): Promise<SitePage[] | null> {
  if (!(await listSiteParts(recordsInPart)).includes(part)) return null;
  if (part === 'pages') return listOtherPages();
  if (part === 'all') {
    const ofRecords = await Promise.all(growingNouns.map((noun) => listPagesOf(noun, 0, recordsInPart)));
    return [...(await listOtherPages()), ...ofRecords.flat()];
  }
  const [noun = '', number] = part.split('-');
  return listPagesOf(noun as GrowingNoun, (Number(number) - 1) * recordsInPart, recordsInPart);
}

async function listPagesOf(noun: GrowingNoun, skip: number, take: number): Promise<SitePage[]> {
  return pagesOf(await listChanges(noun, skip, take), pageOf[noun]);
}

/** Every page that is not of a meeting, a statement, a member or a listing. A new kind of page is added here. */
async function listOtherPages(): Promise<SitePage[]> {
  const newestOf = async (noun: GrowingNoun) => (await countChanges(noun)).newest;
  const [meetings, ofStatements, members, designations] = await Promise.all(growingNouns.map(newestOf));
  const [bodies, topics] = await Promise.all([listBodyChanges(), listTopicChanges()]);
  const statements = latest([ofStatements, meetings]);
  const ofTopics = latest(topics.map(({ changedAt }) => changedAt));
  const ofBodies = latest(bodies.map(({ changedAt }) => changedAt));
  const everything = latest([statements, members, designations, ofTopics, ofBodies]);
  const changed: [Address, Date | null | undefined][] = [
    [paths.home, meetings],
    [paths.meetings, meetings],
    [paths.meetingTable, meetings],
    [paths.statements, statements],
    [paths.years, meetings],
    [paths.members, members],
    [paths.topics, ofTopics],
    [paths.phrases, ofStatements],
    [paths.concordance, ofStatements],
    [paths.themes, latest([ofStatements, ofTopics])],
    [paths.commitments, ofStatements],
    [paths.compare, statements],
    [paths.glossary, latest([ofBodies, members])],
    [paths.dates, null],
    [paths.designations, designations],
    [paths.data, everything],
    [paths.dataApi, everything],
    [paths.dataDictionary, null],
    [paths.disagreements, everything],
    [paths.corrections, everything],
    [paths.about, null],
  ];
  return [
    ...changed.map(([address, changedAt]) => ({ address, changedAt: changedAt ?? null })),
    ...(await listYearPages()),
    ...pagesOf(bodies, paths.body),
    ...pagesOf(topics, paths.topic),
  ];
}

function pagesOf(records: Changed[], address: (locale: Locale, id: string) => string): SitePage[] {
  return records.map(({ id, changedAt }) => ({ address: at(address, id), changedAt }));
}

async function listYearPages(): Promise<SitePage[]> {
  const span = await spanOfMeetings();
  if (!span) return [];
  const calendars = ['gregorian', 'hijri'] as const;
  const years = calendars.flatMap((calendar) =>
    yearsBetween(span.first, span.last, calendar).map((year) => ({ calendar, year })),
  );
  const newest = await newestWithin(years.map(yearBounds));
  return years.map((year, index) => ({
    address: at(paths.year, formatYearSegment(year)),
    changedAt: newest[index] ?? null,
  }));
}

function latest(moments: (Date | null | undefined)[]): Date | null {
  const known = moments.flatMap((moment) => moment ?? []);
  return known.length === 0 ? null : new Date(Math.max(...known.map(Number)));
}
