import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { inOrderOfDate, reversed } from '@/lib/records/dates';
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

/** The newest meetings of a body, so many at most and the earliest of them first, each with its figures. */
export async function listFigures(body: string, most: number): Promise<MeetingFigures[]> {
  'use cache';
  cacheTag(tags.meetings);
  cacheLife('max');

  return findFigures(db, body, most);
}

export async function findFigures(
  client: Prisma.TransactionClient,
  body: string,
  most: number,
): Promise<MeetingFigures[]> {
  const rows = await client.meeting.findMany({
    select: meetingFiguresRow,
    where: { ...published, body: { publicId: body } },
    orderBy: inOrderOfDate.map(reversed),
    take: most,
  });
  return rows.map(toMeetingFigures).toReversed();
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
