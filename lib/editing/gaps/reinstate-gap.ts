import { reinstateRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { gapState } from './gap-state';

/** Gives a gap that was withdrawn back to readers as it was. */
export const reinstateGap = write('record.reinstate', RecordStep, (tx, input) => reinstateRecord(tx, gapState, input));
