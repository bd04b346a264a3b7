import { namesOf, type RecordState } from '@/lib/editing/record-state';
import { indexMembers } from '@/lib/search/indexing/reindex';
import { findMembership } from './membership-record';

/** A withdrawn membership is one that nobody knows of. */
export const membershipState: RecordState<'membership'> = {
  type: 'membership',
  find: findMembership,
  set: (tx, id, data) => tx.membership.update({ where: { id }, data }),
  index: indexMembers,
  async listGone(tx, id) {
    const isOf = { memberships: { some: { id } }, withdrawnAt: { not: null } };
    return [...namesOf(await tx.body.findMany({ where: isOf })), ...namesOf(await tx.party.findMany({ where: isOf }))];
  },
};
