import { writePlans } from '@/lib/editing/bundled/rows/write-meetings';
import { kindOf } from '@/lib/editing/drafts/parts/kind-of';
import { findPlan } from '@/lib/editing/plans/plan-record';
import { toPlanPayload } from './plan-payload';
import { readPlan } from './read-plan';

export const planKind = kindOf<'plan'>({
  type: 'plan',
  find: findPlan,
  toPayload: toPlanPayload,
  read: readPlan,
  idOf: ({ id }) => id,
  write: writePlans,
  index: async () => {},
});
