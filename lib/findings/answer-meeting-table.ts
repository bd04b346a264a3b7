import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { mainBodyOf } from '@/lib/language/names/main-body-of';
import { findMeetingRoles, listMeetingRoles, type MeetingRoles } from '@/lib/records/meetings/meeting-roles';
import { findMeetingRolesThen } from '@/lib/records/meetings/roles-then';
import { published } from '@/lib/records/published';
import type { Moment } from '@/lib/records/statements/held/moment';
import { tags } from '@/lib/records/tags';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';
import { answerAt, type MomentRefused } from './at-moment';
import { findChangedWithin } from './phrase/find-uses';

export type MeetingTable = {
  moment: Moment;
  meetings: MeetingRoles[];
  /** The body with the most numbered meetings, then as now. */
  mainBody: string | null;
  /** The meetings whose rows are not the same today, those that only one of the two tables has among them. */
  changed: ReadonlySet<string>;
  /** Meetings of that moment that were withdrawn since: of these the name alone, as everywhere. */
  gone: MeetingRoles['meeting'][];
  /** How many more meetings there are, all of them older. */
  older: number;
};

/** A page of more is slow to make and to load. */
export const meetingsOnPage = 500;

/** As many as lib/exchange lists in a file of its own. */
const meetingsInFile = 5_000;

/**
 * Hosts, chairs and figures of every meeting at a moment, told by the history, of today of as many as a file may list; or why
 * there is no such table.
 */
export async function answerMeetingTable(seq: string | null): Promise<MeetingTable | MomentRefused> {
  if (seq === null) return getMeetingTable(meetingsInFile);
  return answerAt(seq, async (moment) => {
    await findChangedWithin(moment, 'meetings');
    return tableOf(moment, await findMeetingRolesThen(db, moment), await listMeetingRoles(), 0);
  });
}

/** The same of the newest meetings of today, from the rows, kept until the record changes. */
export async function getMeetingTable(most: number): Promise<MeetingTable | MomentRefused> {
  'use cache';
  cacheTag(tags.history, tags.meetings, tags.parties, tags.gaps);
  cacheLife('max');

  return answerAt(null, async (moment) => {
    const meetings = await findMeetingRoles(db, most);
    const total = await db.meeting.count({ where: published });
    return tableOf(moment, meetings, meetings, Math.max(0, total - meetings.length));
  });
}

function tableOf(moment: Moment, meetings: MeetingRoles[], today: MeetingRoles[], older: number): MeetingTable {
  const [then, now] = [toLines(meetings), toLines(today)];
  const ids = [...new Set([...then.keys(), ...now.keys()])];
  return {
    moment,
    meetings: meetings.filter(({ meeting }) => now.has(meeting.id)),
    mainBody: mainBodyOf(meetings.map(({ body, ordinal }) => ({ body, ordinal, ordinalScope: 'series' }))),
    changed: new Set(ids.filter((id) => then.get(id) !== now.get(id))),
    gone: meetings.flatMap(({ meeting }) => (now.has(meeting.id) ? [] : [meeting])),
    older,
  };
}

function toLines(meetings: MeetingRoles[]): Map<string, string> {
  return new Map(meetings.map((each) => [each.meeting.id, canonicalJson(toJson(each))]));
}
