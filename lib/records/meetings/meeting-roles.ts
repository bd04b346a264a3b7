import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import type { MeetingMode } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { inOrderOfDate } from '@/lib/records/dates';
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
    orderBy: { party: { code: 'asc' } },
  },
} satisfies Prisma.MeetingSelect;

/** Every meeting with its hosts, chairs and figures, the earliest first. */
export async function listMeetingRoles(): Promise<MeetingRoles[]> {
  'use cache';
  cacheTag(tags.meetings, tags.parties);
  cacheLife('max');

  const rows = await db.meeting.findMany({ select: row, where: published, orderBy: inOrderOfDate });
  return rows.map((meeting) => {
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
}
