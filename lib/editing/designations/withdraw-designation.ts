import { withdrawRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { designationState } from './designation-state';

/** Takes a designation from readers, with a reason; its id stays its own. */
export const withdrawDesignation = write('record.withdraw', RecordStep, (tx, input) =>
  withdrawRecord(tx, designationState, input),
);
