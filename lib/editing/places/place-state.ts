import { namesOf, type RecordState } from '@/lib/editing/record-state';
import { indexPlace } from './index-place';
import { findPlace } from './place-record';

/** A place is named by meetings and bodies. */
export const placeState: RecordState<'place'> = {
  type: 'place',
  find: findPlace,
  set: (tx, id, data) => tx.place.update({ where: { id }, data }),
  index: indexPlace,
  async listUses(tx, placeId) {
    const uses = [
      await tx.meeting.findMany({ where: { withdrawnAt: null, placeId } }),
      await tx.plan.findMany({ where: { withdrawnAt: null, placeId } }),
      await tx.body.findMany({ where: { withdrawnAt: null, seatId: placeId } }),
    ];
    return uses.flatMap(namesOf);
  },
  async listGone(tx, id) {
    return namesOf(await tx.party.findMany({ where: { places: { some: { id } }, withdrawnAt: { not: null } } }));
  },
};
