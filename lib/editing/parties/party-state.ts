import { namesOf, type RecordState } from '@/lib/editing/record-state';
import { indexParty } from './index-party';
import { findParty } from './party-record';

/** A state or an organization is named by meetings, memberships, places and listings. */
export const partyState: RecordState<'party'> = {
  type: 'party',
  find: findParty,
  set: (tx, id, data) => tx.party.update({ where: { id }, data }),
  index: indexParty,
  async listUses(tx, partyId) {
    const isOf = { some: { partyId } };
    const uses = [
      await tx.meeting.findMany({ where: { withdrawnAt: null, OR: [{ parties: isOf }, { countryId: partyId }] } }),
      await tx.body.findMany({ where: { withdrawnAt: null, coLeads: { some: { id: partyId } } } }),
      await tx.body.findMany({ where: { memberships: { some: { partyId, withdrawnAt: null } } } }),
      await tx.place.findMany({ where: { withdrawnAt: null, countryId: partyId } }),
      await tx.plan.findMany({ where: { withdrawnAt: null, countryId: partyId } }),
      await tx.designation.findMany({ where: { withdrawnAt: null, targets: { some: { countryId: partyId } } } }),
    ];
    return [...new Set(uses.flatMap(namesOf))];
  },
};
