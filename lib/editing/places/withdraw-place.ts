import { withdrawRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { placeState } from './place-state';

/** Takes a place from readers, with a reason; its id stays its own. */
export const withdrawPlace = write('record.withdraw', RecordStep, (tx, input) => withdrawRecord(tx, placeState, input));
