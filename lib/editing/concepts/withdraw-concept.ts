import { withdrawRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { conceptState } from './concept-state';

/** Takes a concept from readers, with a reason; its id stays its own. */
export const withdrawConcept = write('record.withdraw', RecordStep, (tx, input) =>
  withdrawRecord(tx, conceptState, input),
);
