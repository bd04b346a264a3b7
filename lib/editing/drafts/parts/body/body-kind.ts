import { findBody } from '@/lib/editing/bodies/body-record';
import { indexBody } from '@/lib/editing/bodies/index-body';
import { writeBodies } from '@/lib/editing/bundled/rows/write-bodies';
import { kindOf } from '@/lib/editing/drafts/parts/kind-of';
import { toBodyPayload } from './body-payload';
import { readBody } from './read-body';

export const bodyKind = kindOf<'body'>({
  type: 'body',
  find: findBody,
  toPayload: toBodyPayload,
  read: readBody,
  idOf: ({ id }) => id,
  write: writeBodies,
  index: indexBody,
});
