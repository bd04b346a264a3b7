import { writeCommitments } from '@/lib/editing/bundled/rows/write-commitments';
import { findCommitment } from '@/lib/editing/commitments/commitment-record';
import { kindOf } from '@/lib/editing/drafts/parts/kind-of';
import { toCommitmentPayload } from './commitment-payload';
import { readCommitment } from './read-commitment';

export const commitmentKind = kindOf<'commitment'>({
  type: 'commitment',
  find: findCommitment,
  toPayload: toCommitmentPayload,
  read: readCommitment,
  idOf: ({ id }) => id,
  write: writeCommitments,
  index: async () => undefined,
});
