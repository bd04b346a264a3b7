import { staledBySource } from '@/lib/editing/bundled/subjects';
import { RecordStep, stepChange, takeRecord } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { findSource } from './source-record';
import { writeSource } from './write-source';

/** Gives a source back that was withdrawn, or taken back with an import. */
export const reinstateSource = write('record.reinstate', RecordStep, async (tx, input) => {
  const { id, version, reason } = input;
  const stored = takeRecord('source', input, await findSource(tx, id), 'withdrawn');
  await writeSource(tx, stored.rowId, stored.record);
  const change = stepChange('reinstate', { type: 'source', id, reason, tags: staledBySource }, stored);
  return { changes: [change], result: () => ({ version: version + 1 }) };
});
