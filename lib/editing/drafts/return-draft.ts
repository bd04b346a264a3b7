import { z } from 'zod';
import { takeDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { Reason } from '@/lib/editing/reason';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DraftId, SeenVersion } from './draft-input';
import { type StepTaken, stepEntry, takeStep, voidApproval } from './take-step';

const Input = z.strictObject({
  id: DraftId,
  version: SeenVersion.optional().default(null),
  reason: Reason,
});

/** Sends a draft back to its writers with the reason, in review or approved already. */
export const returnDraft = write(
  'draft.return',
  Input,
  async (tx, { reason, ...input }, { actor }): Promise<WrittenWork<StepTaken>> => {
    const { draft } = await takeDraft(tx, actor, 'return', input);
    await voidApproval(tx, draft);
    const taken = await takeStep(tx, draft, 'draft', reason);
    const step = { id: draft.id, before: draft.state, after: taken.state };
    return {
      changes: [stepEntry('return', step, { revision: draft.revision?.sha256 ?? null, reason })],
      result: () => taken,
    };
  },
);
