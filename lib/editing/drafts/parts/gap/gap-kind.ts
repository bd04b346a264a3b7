import { writeGaps } from '@/lib/editing/bundled/rows/write-meetings';
import { kindOf } from '@/lib/editing/drafts/parts/kind-of';
import { findGap } from '@/lib/editing/gaps/gap-record';
import { indexMeetings } from '@/lib/search/indexing/reindex';
import { toGapPayload } from './gap-payload';
import { readGap } from './read-gap';

export const gapKind = kindOf<'gap'>({
  type: 'gap',
  find: findGap,
  toPayload: toGapPayload,
  read: readGap,
  idOf: ({ id }) => id,
  write: writeGaps,
  index: (tx, { meeting }) => indexMeetings(tx, meeting === null ? [] : [meeting]),
});
