import { type ListAsk, type ListPage, readListed, toListPage, tombstoneRow } from '@/lib/records/list-page';
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
