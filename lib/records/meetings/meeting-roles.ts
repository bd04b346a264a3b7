import { cacheLife, cacheTag } from 'next/cache';
import { edtfBounds } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import type { Prisma } from '@/lib/db/generated/client';
import type { MeetingMode } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { inOrderOfDate, reversed } from '@/lib/records/dates';
import { type PartyName, partyName, toPartyName } from '@/lib/records/members/parties';
import { published } from '@/lib/records/published';
import { type MeetingFigures, meetingFiguresRow, toMeetingFigures } from '@/lib/records/sources/figures';
import { tags } from '@/lib/records/tags';

/** Who received and who chaired a meeting, how it was held, and every figure stated of it. */
export type MeetingRoles = MeetingFigures & {
  body: string;
  hosts: PartyName[];
  coChairs: PartyName[];
  mode: MeetingMode | null;
};

const row = {
  ...meetingFiguresRow,
  mode: true,
  body: { select: { publicId: true } },
  parties: {
    select: { role: true, party: { select: partyName } },
    where: { party: published },
  },
} satisfies Prisma.MeetingSelect;

/** Every meeting with its hosts, chairs and figures as they are today, the earliest first. */
export async function listMeetingRoles(): Promise<MeetingRoles[]> {
  'use cache';
  cacheTag(tags.meetings, tags.parties, tags.gaps);
  cacheLife('max');

  return findMeetingRoles(db);
}

/** The same through a client of the caller, of all meetings or of so many of the newest. */
export async function findMeetingRoles(client: Prisma.TransactionClient, most?: number): Promise<MeetingRoles[]> {
  const orderBy = inOrderOfDate.map(reversed);
  const rows = await client.meeting.findMany({
    select: row,
    where: published,
    orderBy,
    ...(most !== undefined && { take: most }),
  });
  const meetings = rows.map((meeting) => {
    const inRole = (role: 'host' | 'co_chair') =>
      meeting.parties.filter((each) => each.role === role).map(({ party }) => toPartyName(party));
    return {
      ...toMeetingFigures(meeting),
      body: meeting.body.publicId,
      hosts: inRole('host'),
      coChairs: inRole('co_chair'),
      mode: meeting.mode,
    };
  });
  return inOrder(meetings);
}

/** The earliest first, the states of each by their codes: one order for rows and for what the history tells, on any server. */
export function inOrder(meetings: MeetingRoles[]): MeetingRoles[] {
  const byCode = (parties: PartyName[]) => parties.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return meetings
    .map((each) => ({ ...each, hosts: byCode(each.hosts), coChairs: byCode(each.coChairs), key: keyOf(each) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key: _key, ...each }) => each);
}

function keyOf({ meeting: { id, edtf } }: MeetingRoles): string {
  const { earliest, latest } = edtfBounds(readEdtf(edtf));
  return `${earliest} ${latest} ${id}`;
}
