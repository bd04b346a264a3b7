import { namesOf, type RecordState } from '@/lib/editing/record-state';
import { findBody } from './body-record';
import { indexBody } from './index-body';

/** A body is named by its meetings, members and listings, and by the bodies below it. */
export const bodyState: RecordState<'body'> = {
  type: 'body',
  find: findBody,
  set: (tx, id, data) => tx.body.update({ where: { id }, data }),
  index: indexBody,
  async listUses(tx, bodyId) {
    const own = { bodyId, withdrawnAt: null };
    const uses = [
      await tx.meeting.findMany({ where: own }),
      await tx.plan.findMany({ where: own }),
      await tx.gap.findMany({ where: own }),
      await tx.party.findMany({ where: { memberships: { some: own } } }),
      await tx.designation.findMany({ where: { authorityId: bodyId, withdrawnAt: null } }),
      await tx.body.findMany({ where: { parentId: bodyId, withdrawnAt: null } }),
    ];
    return [...new Set(uses.flatMap(namesOf))];
  },
  async listGone(tx, id) {
    return namesOf(await tx.body.findMany({ where: { children: { some: { id } }, withdrawnAt: { not: null } } }));
  },
};
