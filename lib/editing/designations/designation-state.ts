import { namesOf, type RecordState } from '@/lib/editing/record-state';
import { indexDesignations } from '@/lib/search/indexing/reindex';
import { findDesignation } from './designation-record';

/** A designation that is withdrawn is withdrawn with its targets. */
export const designationState: RecordState<'designation'> = {
  type: 'designation',
  find: findDesignation,
  set: (tx, id, data) => tx.designation.update({ where: { id }, data }),
  index: (tx, { id }) => indexDesignations(tx, [id]),
  async listGone(tx, id) {
    return namesOf(await tx.body.findMany({ where: { designations: { some: { id } }, withdrawnAt: { not: null } } }));
  },
};
