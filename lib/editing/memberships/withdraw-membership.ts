import { withdrawRecord } from '@/lib/editing/record-state';
import { write } from '@/lib/editing/write';
import { membershipState } from './membership-state';
import { MembershipStep } from './membership-step';

/** Takes a membership from readers, with a reason; its id stays its own. */
export const withdrawMembership = write('record.withdraw', MembershipStep, (tx, input) =>
  withdrawRecord(tx, membershipState, input),
);
