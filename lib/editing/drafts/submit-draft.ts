import { z } from 'zod';
import { takeDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { findUndecided } from '@/lib/editing/readings/undecided-values';
import { type WrittenWork, write } from '@/lib/editing/write';
import { findFaults, refuseFaulty } from './apply-parts';
import { DraftId, SeenVersion } from './draft-input';
import { type StepTaken, stepEntry, takeStep } from './take-step';

const Input = z.strictObject({
  id: DraftId,
  version: SeenVersion.optional().default(null),
  /** What its text says and nobody has decided is left out knowingly; the review names it. */
  isLeavingOut: z.boolean().optional().default(false),
});

/** Hands a draft to the reviewers. Refused with all its faults, if it has any, and while values of its text are undecided. */
export const submitDraft = write(
  'draft.submit',
  Input,
  async (tx, input, { actor }): Promise<WrittenWork<StepTaken>> => {
    const { draft } = await takeDraft(tx, actor, 'submit', input);
    const faults = await findFaults(tx, draft);
    const text = draft.parts.find(({ type }) => type === 'text')?.payload ?? {};
    const undecided = input.isLeavingOut ? [] : await findUndecided(tx, { id: draft.id, text });
    refuseFaulty(draft, [...faults, ...undecided]);
    const taken = await takeStep(tx, draft, 'in_review', null);
    const step = { id: draft.id, before: draft.state, after: taken.state };
    return {
      changes: [stepEntry('submit', step, { revision: draft.revision?.sha256 ?? null })],
      result: () => taken,
    };
  },
);
