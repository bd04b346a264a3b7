import { writeMemberships } from '@/lib/editing/bundled/rows/write-names';
import { membershipId } from '@/lib/editing/bundled/subjects';
import { kindOf } from '@/lib/editing/drafts/parts/kind-of';
import { findMembership } from '@/lib/editing/memberships/membership-record';
import { indexMembers } from '@/lib/search/indexing/reindex';
import { toMembershipPayload } from './membership-payload';
import { readMembership } from './read-membership';

export const membershipKind = kindOf<'membership'>({
  type: 'membership',
  find: findMembership,
  toPayload: toMembershipPayload,
  read: readMembership,
  idOf: membershipId,
  write: writeMemberships,
  index: indexMembers,
});
