import { reinstateRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { partyState } from './party-state';

/** Gives a state or an organization that was withdrawn back to readers as it was. */
export const reinstateParty = write('record.reinstate', RecordStep, (tx, input) =>
  reinstateRecord(tx, partyState, input),
);
