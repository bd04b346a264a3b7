import { staledByStatement } from '@/lib/editing/bundled/subjects';
import { RecordStep, stepChange, takeRecord } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { indexTexts } from '@/lib/search/indexing/reindex';
import { findStatement } from './statement-record';

/** Gives a withdrawn statement back to readers with its texts as they are. Its meeting comes first, where it was withdrawn. */
export const reinstateStatement = write('record.reinstate', RecordStep, async (tx, input, { renew }) => {
  const { id, reason } = input;
  const stored = takeRecord('statement', input, await findStatement(tx, id), 'withdrawn');
  const { meeting } = stored.record;
  const withdrawn = meeting && (await tx.meeting.count({ where: { publicId: meeting, withdrawnAt: { not: null } } }));
  if (withdrawn) throw new DomainError('conflict', `meeting ${meeting} of statement ${id} is withdrawn`);
  await renew([id]);
  const { version } = await tx.statement.update({
    where: { id: stored.rowId },
    data: { withdrawnAt: null, withdrawnReason: null },
  });
  await indexTexts(tx, [id]);
  const tags = staledByStatement(id, meeting);
  const change = stepChange('reinstate', { type: 'statement', id, reason, tags }, stored);
  return { changes: [change], result: () => ({ version }) };
});
