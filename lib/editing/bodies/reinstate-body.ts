import { reinstateRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { bodyState } from './body-state';

/** Gives a body that was withdrawn back to readers as it was. */
export const reinstateBody = write('record.reinstate', RecordStep, (tx, input) =>
  reinstateRecord(tx, bodyState, input),
);
