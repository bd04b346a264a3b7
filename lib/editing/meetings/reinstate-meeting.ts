import { staledByMeeting } from '@/lib/editing/bundled/subjects';
import { RecordStep, stepChange, takeRecord } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { indexMeetings } from '@/lib/search/indexing/reindex';
import { findMeeting } from './meeting-record';

/** Gives a withdrawn meeting back to readers as it was, unless its number has been given to another since. */
export const reinstateMeeting = write('record.reinstate', RecordStep, async (tx, input) => {
  const { id, version, reason } = input;
  const stored = takeRecord('meeting', input, await findMeeting(tx, id), 'withdrawn');
  const { body, ordinal, ordinalScope } = stored.record;
  const other =
    ordinalScope === 'series'
      ? await tx.meeting.findFirst({ where: { body: { publicId: body }, ordinal, ordinalScope, withdrawnAt: null } })
      : null;
  if (other) throw new DomainError('conflict', `number ${ordinal} of ${body} is that of ${other.publicId} now`);
  await tx.meeting.update({
    where: { id: stored.rowId },
    data: { withdrawnAt: null, withdrawnReason: null, version: { increment: 1 } },
  });
  await indexMeetings(tx, [id]);
  const change = stepChange('reinstate', { type: 'meeting', id, reason, tags: staledByMeeting(id) }, stored);
  return { changes: [change], result: () => ({ version: version + 1 }) };
});
