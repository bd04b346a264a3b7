import { reinstateRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { conceptState } from './concept-state';

/** Gives a concept that was withdrawn back to readers as it was. */
export const reinstateConcept = write('record.reinstate', RecordStep, (tx, input) =>
  reinstateRecord(tx, conceptState, input),
);
