import { namesOf, type RecordState } from '@/lib/editing/record-state';
import { indexMeetings } from '@/lib/search/indexing/reindex';
import { findGap } from './gap-record';

/** A gap is closed by a record, or withdrawn where it was none. */
export const gapState: RecordState<'gap'> = {
  type: 'gap',
  find: findGap,
  set: (tx, id, data) => tx.gap.update({ where: { id }, data }),
  index: (tx, { meeting }) => indexMeetings(tx, meeting === null ? [] : [meeting]),
  async listGone(tx, id) {
    return namesOf(await tx.body.findMany({ where: { gaps: { some: { id } }, withdrawnAt: { not: null } } }));
  },
};
