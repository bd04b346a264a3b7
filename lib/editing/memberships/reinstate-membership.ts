import { reinstateRecord } from '@/lib/editing/record-state';
import { write } from '@/lib/editing/write';
import { membershipState } from './membership-state';
import { MembershipStep } from './membership-step';

/** Gives a membership that was withdrawn back to readers as it was. */
export const reinstateMembership = write('record.reinstate', MembershipStep, (tx, input) =>
  reinstateRecord(tx, membershipState, input),
);
