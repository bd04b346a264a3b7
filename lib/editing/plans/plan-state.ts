import { namesOf, type RecordState } from '@/lib/editing/record-state';

import { findPlan } from './plan-record';

/** An announced meeting is in no search document of its own. */
export const planState: RecordState<'plan'> = {
  type: 'plan',
  find: findPlan,
  set: (tx, id, data) => tx.plan.update({ where: { id }, data }),
  index: async () => {},
  async listGone(tx, id) {
    return namesOf(await tx.body.findMany({ where: { plans: { some: { id } }, withdrawnAt: { not: null } } }));
  },
};
