import { reinstateRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { placeState } from './place-state';

/** Gives a place that was withdrawn back to readers as it was. */
export const reinstatePlace = write('record.reinstate', RecordStep, (tx, input) =>
  reinstateRecord(tx, placeState, input),
);
