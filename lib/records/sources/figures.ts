import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { inOrderOfDate } from '@/lib/records/dates';
import { type MeetingName, meetingName, toMeetingName } from '@/lib/records/meetings/meeting-name';
import { statedNumber } from '@/lib/records/meetings/series-number';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';
import { type Figure, figureRow } from './counts';

/** A meeting with every figure stated of it. None: no source gives a number, whatever its words (`note`). */
export type MeetingFigures = {
  meeting: MeetingName;
  /** The number of the meeting in its series, where a source states one. */
  ordinal: number | null;
  figures: (Figure & { saidBy: Bilingual })[];
  note: Bilingual | null;
};

export const meetingFiguresRow = {
  ...meetingName,
  ordinal: true,
  ordinalScope: true,
  counts: { select: { ...figureRow, saidByAr: true, saidByEn: true }, orderBy: { position: 'asc' } },
  attendanceNoteAr: true,
  attendanceNoteEn: true,
} satisfies Prisma.MeetingSelect;

/** The meetings of a body, the earliest first, each with its figures. */
export async function listFigures(body: string): Promise<MeetingFigures[]> {
  'use cache';
  cacheTag(tags.meetings);
  cacheLife('max');

  return findFigures(db, body);
}

export async function findFigures(client: Prisma.TransactionClient, body: string): Promise<MeetingFigures[]> {
  const rows = await client.meeting.findMany({
    select: meetingFiguresRow,
    where: { ...published, body: { publicId: body } },
    orderBy: inOrderOfDate,
  });
  return rows.map(toMeetingFigures);
}

export function toMeetingFigures(
  meeting: Prisma.MeetingGetPayload<{ select: typeof meetingFiguresRow }>,
): MeetingFigures {
  return {
    meeting: toMeetingName(meeting),
    ordinal: statedNumber(meeting),
    figures: meeting.counts.map(({ saidByAr, saidByEn, ...figure }) => ({
      ...figure,
      saidBy: bilingual(saidByAr, saidByEn),
    })),
    note: bilingualOrNull(meeting.attendanceNoteAr, meeting.attendanceNoteEn),
  };
}
