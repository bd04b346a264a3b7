import { db } from '@/lib/db/client';
import {
  inOrderOfChange,
  type ListAsk,
  type ListPage,
  listed,
  listedAfter,
  type Tombstone,
  toListPage,
  tombstoneColumns,
  toTombstone,
} from '@/lib/records/list-page';
import { type Meeting, meetingRow, toMeeting } from './meetings';

/** Meetings in the order of their last change. */
export async function listMeetingPage(ask: ListAsk): Promise<ListPage<Meeting>> {
  const [rows, total] = await Promise.all([
    db.meeting.findMany({
      select: { ...meetingRow, ...tombstoneColumns },
      where: listedAfter(ask),
      orderBy: inOrderOfChange,
      take: ask.limit + 1,
    }),
    db.meeting.count({ where: listed(ask) }),
  ]);
  return toListPage(rows, ask, total, toMeeting);
}

/** A meeting that was published and withdrawn. */
export async function getMeetingTombstone(id: string): Promise<Tombstone | null> {
  const row = await db.meeting.findUnique({
    select: { publicId: true, updatedAt: true, withdrawnReason: true },
    where: { publicId: id, withdrawnAt: { not: null } },
  });
  return row && toTombstone(row);
}
