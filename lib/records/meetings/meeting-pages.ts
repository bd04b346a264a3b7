import { db } from '@/lib/db/client';
import {
  type ListAsk,
  type ListPage,
  listed,
  pageOf,
  type Tombstone,
  toListPage,
  tombstoneRow,
  toTombstone,
  withdrawnRecord,
} from '@/lib/records/list-page';
import { type Meeting, meetingRow, toMeeting } from './meetings';

/** Meetings in the order of their last change. */
export async function listMeetingPage(ask: ListAsk): Promise<ListPage<Meeting>> {
  const [rows, total] = await Promise.all([
    db.meeting.findMany({ select: { ...meetingRow, ...tombstoneRow }, ...pageOf(ask) }),
    db.meeting.count({ where: listed(ask) }),
  ]);
  return toListPage(rows, ask, total, toMeeting);
}

/** A meeting that was published and withdrawn. */
export async function getMeetingTombstone(id: string): Promise<Tombstone | null> {
  const row = await db.meeting.findUnique(withdrawnRecord(id));
  return row && toTombstone(row);
}
