import { staledBySource } from '@/lib/editing/bundled/subjects';
import { RecordStep, stepChange, takeRecord } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { findSource } from './source-record';
import { isUncited } from './uncited';

/** Withdraws a source that nothing cites, also no record that is withdrawn itself and may come back. */
export const withdrawSource = write('record.withdraw', RecordStep, async (tx, input) => {
  const { id, version, reason } = input;
  const stored = takeRecord('source', input, await findSource(tx, id), 'published');
  const uncited = await tx.source.count({ where: { publicId: id, ...isUncited } });
  if (uncited === 0) throw new DomainError('conflict', `source ${id} is cited`);
  await tx.source.update({
    where: { publicId: id },
    data: { withdrawnAt: new Date(), withdrawnReason: reason },
  });
  const change = stepChange('withdraw', { type: 'source', id, reason, tags: staledBySource }, stored);
  return { changes: [change], result: () => ({ version: version + 1 }) };
});
