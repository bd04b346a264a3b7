import { db } from '@/lib/db/client';
import {
  type ListAsk,
  type ListPage,
  readListed,
  type Tombstone,
  toListPage,
  tombstoneRow,
  toTombstone,
  withdrawnRecord,
} from '@/lib/records/list-page';
import { type MeetingFilter, whereMeeting } from './meeting-filter';
import { type Meeting, meetingRow, toMeeting } from './meetings';

/** Meetings in the order of their last change. */
export async function listMeetingPage(ask: ListAsk, filter: MeetingFilter = {}): Promise<ListPage<Meeting>> {
  const found = await readListed(ask, whereMeeting(filter), {
    rows: (tx, page) => tx.meeting.findMany({ select: { ...meetingRow, ...tombstoneRow }, ...page }),
    count: (tx, where) => tx.meeting.count({ where }),
  });
  return toListPage(found, ask, toMeeting);
}

/** A meeting that was published and withdrawn. */
export async function getMeetingTombstone(id: string): Promise<Tombstone | null> {
  const row = await db.meeting.findUnique(withdrawnRecord(id));
  return row && toTombstone(row);
}
