import { reinstateRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { commitmentState } from './commitment-state';

/** Gives a commitment that was withdrawn back to readers as it was. */
export const reinstateCommitment = write('record.reinstate', RecordStep, (tx, input) =>
  reinstateRecord(tx, commitmentState, input),
);
