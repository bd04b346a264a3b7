import { withdrawRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { planState } from './plan-state';

/** Takes an announced meeting from readers, with a reason; its id stays its own. */
export const withdrawPlan = write('record.withdraw', RecordStep, (tx, input) => withdrawRecord(tx, planState, input));
