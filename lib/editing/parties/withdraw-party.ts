import { withdrawRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { partyState } from './party-state';

/** Takes a state or an organization from readers, with a reason; its id stays its own. */
export const withdrawParty = write('record.withdraw', RecordStep, (tx, input) => withdrawRecord(tx, partyState, input));
