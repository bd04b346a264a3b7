import { withdrawRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { gapState } from './gap-state';

/** Takes a gap from readers, with a reason; its id stays its own. */
export const withdrawGap = write('record.withdraw', RecordStep, (tx, input) => withdrawRecord(tx, gapState, input));
