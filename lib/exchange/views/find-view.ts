import { parseYearSegment } from '@/lib/dates/calendar-year';
import { membershipOnDay } from '@/lib/dates/membership-term';
import { toDesignationJson } from '@/lib/exchange/api/designation-json';
import { toMeetingJson } from '@/lib/exchange/api/meeting-json';
import { toStatementJson } from '@/lib/exchange/api/statement-json';
import type { FilterOf } from '@/lib/exchange/whole/listings';
import type { TooMany } from '@/lib/exchange/whole/read-rows';
import { listSuccessivePairs } from '@/lib/findings/compare/successive-pairs';
import { listBodyCoverage } from '@/lib/records/coverage/coverage';
import { getDesignation, listDesignations } from '@/lib/records/designations/designations';
import { getChangeLog, getChangePage } from '@/lib/records/history/changes';
import { isKnownId } from '@/lib/records/known-ids';
import { getMeeting, listMeetings } from '@/lib/records/meetings/meetings';
import { countMeetingsByCalendarYear, isWithinRecord } from '@/lib/records/meetings/years';
import { getMember, listMemberCounts, listMembers, meetingIdsOf } from '@/lib/records/members/members';
import { parseMembershipDay } from '@/lib/records/members/membership-on-day';
import { listDisagreements } from '@/lib/records/sources/disagreements';
import { getStatement } from '@/lib/records/statements/statements';
import { listGlossary, listTerms } from '@/lib/records/vocabulary/glossary';
import { listTopics } from '@/lib/records/vocabulary/topics';
import { disagreementTable, rowsOfDisagreements } from './disagreement-table';
import { correctionTable, coverageTable, type DayRow, dayTable, glossaryTable, yearTable } from './own-tables';
import {
  viewOfCounts,
  viewOfDesignations,
  viewOfMeetings,
  viewOfMembers,
  viewOfStatements,
  viewOfTargets,
  viewOfTexts,
  viewOfTopics,
} from './record-view';
import { pairTable } from './statement-tables';
import { type View, viewOf } from './view';

type Pages = Record<string, (name: string) => Promise<View | TooMany | null>>;

/** What the lists of the whole record show; a page that takes filters is narrowed by them. */
const lists = {
  meetings: (filter: FilterOf<'statements'>) => viewOfMeetings(filter),
  statements: (filter: FilterOf<'statements'>) => viewOfStatements(filter),
  designations: async () =>
    viewOfDesignations(
      {},
      (await listDesignations()).map(({ id }) => id),
    ),
  members: async () =>
    viewOfMembers(
      {},
      (await listMembers()).map(({ id }) => id),
    ),
  topics: async () =>
    viewOfTopics(
      {},
      (await listTopics()).map(({ id }) => id),
    ),
  years: async () => {
    const calendars = [countMeetingsByCalendarYear('gregorian'), countMeetingsByCalendarYear('hijri')];
    return viewOf(yearTable, (await Promise.all(calendars)).flat());
  },
  glossary: async () => viewOf(glossaryTable, [...(await listGlossary()), ...(await listTerms())]),
  corrections: async () => viewOf(correctionTable, (await getChangeLog()).corrections),
  data: async () => viewOf(coverageTable, await listBodyCoverage()),
  disagreements: async () => viewOf(disagreementTable, rowsOfDisagreements(await listDisagreements())),
  compare: async () => viewOf(pairTable, await listSuccessivePairs()),
};

/** What the page of one thing shows many of. */
const pages: Pages = {
  meetings: async (id) => {
    const meeting = await getMeeting(id);
    return meeting && viewOfCounts(toMeetingJson(meeting));
  },
  statements: async (id) => {
    const statement = await getStatement(id);
    return statement && viewOfTexts(toStatementJson(statement));
  },
  designations: async (id) => {
    const designation = await getDesignation(id);
    return designation && viewOfTargets(toDesignationJson(designation));
  },
  years: async (segment) => {
    const year = parseYearSegment(segment);
    if (!year || !(await isWithinRecord(year))) return null;
    return viewOfMeetings({ year: segment });
  },
  bodies: async (id) => ((await isKnownId('body', id)) ? viewOfMeetings({ body: id }) : null),
  topics: async (id) => ((await isKnownId('topic', id)) ? viewOfMeetings({ topic: id }) : null),
  members: async (id) => {
    const member = await getMember(id);
    if (!member) return null;
    const attended = await listMeetings({ ids: meetingIdsOf(member) });
    return viewOfMeetings(
      {},
      attended.map(({ id }) => id),
    );
  },
};

/** The rows of the page with this path, its language left out; null where no page has rows. */
export async function findView(path: string[], filter: FilterOf<'statements'>): Promise<View | TooMany | null> {
  const [part = '', name, last, ...more] = path;
  if (more.length > 0) return null;
  if (last !== undefined) return (await ofThree[`${part}/${name}`]?.(last)) ?? null;
  if (name === undefined) return Object.hasOwn(lists, part) ? lists[part as keyof typeof lists](filter) : null;
  return Object.hasOwn(pages, part) ? ((await pages[part]?.(name)) ?? null) : null;
}

/** Pages with a path of three parts, by the first two. */
const ofThree: Pages = { 'members/on': viewOfDay, 'corrections/older': viewOfOlder };

/** A page of corrections that the newest ones have pushed out of the list. */
async function viewOfOlder(n: string): Promise<View | null> {
  const page = /^[1-9]\d{0,6}$/.test(n) ? await getChangePage(Number(n)) : null;
  return page && viewOf(correctionTable, page.corrections);
}

/** Who was a member on a day, who is known not to have been, and who may have been. An observer is no member. */
async function viewOfDay(segment: string): Promise<View | null> {
  const day = parseMembershipDay(segment);
  if (!day) return null;
  const [members, counts] = await Promise.all([listMembers(), listMemberCounts()]);
  const rows = members.flatMap(({ id, name, memberships }) =>
    counts.map(({ body }): DayRow => {
      const terms = memberships.filter((each) => each.body.id === body.id && each.role !== 'observer');
      return { member: id, name, body: body.id, answer: membershipOnDay(terms, day) };
    }),
  );
  return viewOf(dayTable, rows);
}
