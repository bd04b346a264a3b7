import { staledByStatement } from '@/lib/editing/bundled/subjects';
import { RecordStep, stepChange, takeRecord } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { indexTexts } from '@/lib/search/indexing/reindex';
import { findStatement } from './statement-record';

/** Takes a statement from readers, and with it what they read of its texts, each of which stays as it is. */
export const withdrawStatement = write('record.withdraw', RecordStep, async (tx, input, { renew }) => {
  const { id, reason } = input;
  const stored = takeRecord('statement', input, await findStatement(tx, id), 'published');
  await renew([id]);
  const { version } = await tx.statement.update({
    where: { id: stored.rowId },
    data: { withdrawnAt: new Date(), withdrawnReason: reason },
  });
  await indexTexts(tx, [id]);
  const tags = staledByStatement(id, stored.record.meeting);
  const change = stepChange('withdraw', { type: 'statement', id, reason, tags }, stored);
  return { changes: [change], result: () => ({ version }) };
});
