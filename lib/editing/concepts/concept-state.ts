import type { RecordState } from '@/lib/editing/record-state';
import { indexTopics } from '@/lib/search/indexing/reindex';
import { findConcept } from './concept-record';

/** Search, intake and the glossary forget a concept that is withdrawn. */
export const conceptState: RecordState<'concept'> = {
  type: 'concept',
  find: findConcept,
  set: (tx, id, data) => tx.concept.update({ where: { id }, data }),
  index: indexTopics,
};
