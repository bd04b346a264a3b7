import { reinstateRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { planState } from './plan-state';

/** Gives an announced meeting that was withdrawn back to readers as it was. */
export const reinstatePlan = write('record.reinstate', RecordStep, (tx, input) =>
  reinstateRecord(tx, planState, input),
);
