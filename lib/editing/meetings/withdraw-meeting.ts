import { staledByMeeting } from '@/lib/editing/bundled/subjects';
import { RecordStep, stepChange, takeRecord } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { indexMeetings } from '@/lib/search/indexing/reindex';
import { findMeeting } from './meeting-record';

/**
 * Takes a meeting from readers; its address says why, and its number is free again. Refused while it has published
 * statements: readers would be left with a statement of no meeting, so each is withdrawn first, with a reason of its own.
 */
export const withdrawMeeting = write('record.withdraw', RecordStep, async (tx, input) => {
  const { id, version, reason } = input;
  const stored = takeRecord('meeting', input, await findMeeting(tx, id), 'published');
  const statements = await tx.statement.findMany({
    select: { publicId: true },
    where: { meetingId: stored.rowId, withdrawnAt: null },
    orderBy: { publicId: 'asc' },
  });
  if (statements.length > 0) {
    const names = statements.map(({ publicId }) => publicId).join(', ');
    throw new DomainError('conflict', `meeting ${id} has published statements: ${names}`);
  }
  await tx.meeting.update({
    where: { id: stored.rowId },
    data: { withdrawnAt: new Date(), withdrawnReason: reason, version: { increment: 1 } },
  });
  await indexMeetings(tx, [id]);
  const change = stepChange('withdraw', { type: 'meeting', id, reason, tags: staledByMeeting(id) }, stored);
  return { changes: [change], result: () => ({ version: version + 1 }) };
});
