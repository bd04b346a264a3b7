import { z } from 'zod';
import { WordsJson } from '@/lib/exchange/api/words-json';
import type { CommitmentList } from '@/lib/findings/answer-commitments';
import type { CommitmentSteps } from '@/lib/findings/commitments/commitment-steps';
import type { CommitmentStep } from '@/lib/findings/commitments/follow-words';
import { codes } from '@/lib/records/codes';
import type { Commitment, CommitmentPlace } from '@/lib/records/commitments/commitments';

const CommitmentPlaceJson = z
  .strictObject({ statement: z.string(), slot: z.string(), date: z.string().nullable() })
  .meta({ id: 'CommitmentPlace' });

/** Where a statement says it again, with its words there; `changed`: they differ from those of the step before. */
const CommitmentStepJson = z
  .strictObject({
    statement: z.string(),
    slot: z.string(),
    date: z.string().nullable(),
    words: z.string(),
    changed: z.boolean(),
  })
  .meta({ id: 'CommitmentStep' });

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
    steps: z.strictObject({ ar: z.array(CommitmentStepJson), en: z.array(CommitmentStepJson) }),
  })
  .meta({ id: 'Commitment' });

/** `cut`: the bodies have more statements than `steps` were looked for in, which are the newest. */
export const CommitmentListJson = z
  .strictObject({
    items: z.array(CommitmentJson),
    total: z.int().nonnegative(),
    next: z.null(),
    cut: z.boolean(),
    seq: z.string(),
  })
  .meta({ id: 'CommitmentList' });

export function toCommitmentListJson({ commitments, steps, isCut, moment }: CommitmentList) {
  return {
    items: commitments.map((commitment) => toCommitmentJson(commitment, steps.get(commitment.id))),
    total: commitments.length,
    next: null,
    cut: isCut,
    seq: moment.seq,
  } satisfies z.input<typeof CommitmentListJson>;
}

function toCommitmentJson(commitment: Commitment, steps: CommitmentSteps | undefined) {
  const { id, topic, actor, what, state, first, words, last } = commitment;
  return {
    id,
    topic: topic?.id ?? null,
    actor,
    what,
    state,
    first: toPlaceJson(first),
    words,
    last: last && toPlaceJson(last),
    steps: { ar: (steps?.ar ?? []).map(toStepJson), en: (steps?.en ?? []).map(toStepJson) },
  };
}

function toStepJson({ statement, slot, date, words, isChanged }: CommitmentStep) {
  return { statement, slot, date, words, changed: isChanged };
}

function toPlaceJson({ statement, slot, date }: CommitmentPlace) {
  return { statement, slot, date };
}
