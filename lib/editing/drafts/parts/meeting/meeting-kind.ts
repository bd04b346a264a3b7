import { newRowId } from '@/lib/db/row-id';
import { writeMeetings } from '@/lib/editing/bundled/rows/write-meetings';
import { staledByMeeting } from '@/lib/editing/bundled/subjects';
import { changedClaims } from '@/lib/editing/drafts/parts/claims/changed-claims';
import type { PartKind } from '@/lib/editing/drafts/parts/part-kind';
import { isSameRecord, refuseFaulty } from '@/lib/editing/drafts/parts/values/published-part';
import { rowOfKnown } from '@/lib/editing/drafts/parts/values/row-of';
import { findMeeting } from '@/lib/editing/meetings/meeting-record';
import { indexMeetings } from '@/lib/search/indexing/reindex';
import { checkMeeting } from './check-meeting';
import { toMeetingPayload } from './meeting-payload';

export const meetingKind: PartKind = {
  type: 'meeting',

  async read(tx, subject) {
    const stored = await findMeeting(tx, subject);
    if (stored === null) return null;
    const { version, record, withdrawnReason } = stored;
    return { id: subject, version, isWithdrawn: withdrawnReason !== null, payload: toMeetingPayload(record) };
  },

  async examine(tx, part, parts) {
    const { sheet, readable, filled } = await checkMeeting(tx, part, parts);
    return { faults: sheet.faults, record: readable ? toMeetingPayload(readable) : filled };
  },

  changedClaims: (part) => changedClaims('meeting', part),

  async publish(tx, part, parts, { reason, mayHaveFaults }) {
    const { sheet, known, stored, ...checked } = await checkMeeting(tx, part, parts);
    const record = mayHaveFaults ? checked.readable : checked.record;
    if (record === null) return refuseFaulty('meeting', sheet.faults);
    if (isSameRecord(stored?.record, record)) return { id: record.id, changes: [] };
    const written = { rowId: stored?.rowId ?? newRowId(), record };
    const [created, updated] = stored ? [[], [written]] : [[written], []];
    await writeMeetings({ tx, created, updated, touched: [written], rowOf: rowOfKnown(known) });
    await indexMeetings(tx, [record.id]);
    const change = {
      action: stored ? 'meeting.revise' : 'meeting.publish',
      subject: { type: 'meeting', id: record.id },
      before: stored?.record ?? null,
      after: record,
      tags: staledByMeeting(record.id),
      ...(reason !== null && { reason }),
    };
    return { id: record.id, changes: [change] };
  },
};
