import { writeConcepts } from '@/lib/editing/bundled/rows/write-concepts';
import { findConcept } from '@/lib/editing/concepts/concept-record';
import { kindOf } from '@/lib/editing/drafts/parts/kind-of';
import { indexTopics } from '@/lib/search/indexing/reindex';
import { toConceptPayload } from './concept-payload';
import { readConcept } from './read-concept';

export const conceptKind = kindOf<'concept'>({
  type: 'concept',
  find: findConcept,
  toPayload: toConceptPayload,
  read: readConcept,
  idOf: ({ id }) => id,
  write: writeConcepts,
  index: indexTopics,
});
