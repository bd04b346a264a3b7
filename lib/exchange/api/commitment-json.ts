import { z } from 'zod';
import type { CommitmentList } from '@/lib/findings/answer-commitments';
import { codes } from '@/lib/records/codes';
import type { Commitment, CommitmentPlace } from '@/lib/records/commitments/commitments';
import { WordsJson } from './words-json';

const CommitmentPlaceJson = z
  .strictObject({ statement: z.string(), slot: z.string(), date: z.string().nullable() })
  .meta({ id: 'CommitmentPlace' });

/** What somebody undertook. `actor` and `what` are in our words, `words` those of the texts at the first place. */
const CommitmentJson = z
  .strictObject({
    id: z.string(),
    topic: z.string().nullable(),
    actor: WordsJson,
    what: WordsJson,
    state: z.enum(codes.commitmentState),
    first: CommitmentPlaceJson,
    words: WordsJson,
    last: CommitmentPlaceJson.nullable(),
  })
  .meta({ id: 'Commitment' });

export const CommitmentListJson = z
  .strictObject({
    items: z.array(CommitmentJson),
    total: z.int().nonnegative(),
    next: z.null(),
    seq: z.string(),
  })
  .meta({ id: 'CommitmentList' });

export function toCommitmentListJson({ commitments, moment }: CommitmentList) {
  return {
    items: commitments.map(toCommitmentJson),
    total: commitments.length,
    next: null,
    seq: moment.seq,
  } satisfies z.input<typeof CommitmentListJson>;
}

function toCommitmentJson({ id, topic, actor, what, state, first, words, last }: Commitment) {
  return {
    id,
    topic: topic?.id ?? null,
    actor,
    what,
    state,
    first: toPlaceJson(first),
    words,
    last: last && toPlaceJson(last),
  };
}

function toPlaceJson({ statement, slot, date }: CommitmentPlace) {
  return { statement, slot, date };
}
