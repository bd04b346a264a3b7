import { withdrawRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { commitmentState } from './commitment-state';

/** Takes a commitment from readers, with a reason; its id stays its own. */
export const withdrawCommitment = write('record.withdraw', RecordStep, (tx, input) =>
  withdrawRecord(tx, commitmentState, input),
);
