import { writeDesignations } from '@/lib/editing/bundled/rows/write-designations';
import { findDesignation } from '@/lib/editing/designations/designation-record';
import { kindOf } from '@/lib/editing/drafts/parts/kind-of';
import { indexDesignations } from '@/lib/search/indexing/reindex';
import { toDesignationPayload } from './designation-payload';
import { readDesignation } from './read-designation';

export const designationKind = kindOf<'designation'>({
  type: 'designation',
  find: findDesignation,
  toPayload: toDesignationPayload,
  read: readDesignation,
  idOf: ({ id }) => id,
  write: writeDesignations,
  index: (tx, { id }) => indexDesignations(tx, [id]),
});
