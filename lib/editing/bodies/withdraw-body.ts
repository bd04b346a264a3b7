import { withdrawRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { bodyState } from './body-state';

/** Takes a body from readers, with a reason; its id stays its own. */
export const withdrawBody = write('record.withdraw', RecordStep, (tx, input) => withdrawRecord(tx, bodyState, input));
