import { z } from 'zod';
import { takeDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { type WrittenWork, write } from '@/lib/editing/write';
import { refuseFaults } from './apply-parts';
import { DraftId, SeenVersion } from './draft-input';
import { type StepTaken, stepEntry, takeStep } from './take-step';

const Input = z.strictObject({ id: DraftId, version: SeenVersion.optional().default(null) });

/** Hands a draft to the reviewers. Refused with all its faults, if it has any. */
export const submitDraft = write(
  'draft.submit',
  Input,
  async (tx, input, { actor }): Promise<WrittenWork<StepTaken>> => {
    const { draft } = await takeDraft(tx, actor, 'submit', input);
    await refuseFaults(tx, draft);
    const taken = await takeStep(tx, draft, 'in_review', null);
    const step = { id: draft.id, before: draft.state, after: taken.state };
    return {
      changes: [stepEntry('submit', step, { revision: draft.revision?.sha256 ?? null })],
      result: () => taken,
    };
  },
);
