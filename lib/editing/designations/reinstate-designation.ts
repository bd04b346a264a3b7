import { reinstateRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { designationState } from './designation-state';

/** Gives a designation that was withdrawn back to readers as it was. */
export const reinstateDesignation = write('record.reinstate', RecordStep, (tx, input) =>
  reinstateRecord(tx, designationState, input),
);
