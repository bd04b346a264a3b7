import { z } from 'zod';
import { takeDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { reopenProposal } from '@/lib/editing/proposals/reopen-proposal';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DraftId, SeenVersion } from './draft-input';
import { type StepTaken, stepEntry, takeStep, voidApproval } from './take-step';

const Input = z.strictObject({ id: DraftId, version: SeenVersion.optional().default(null) });

/** Gives a draft up. Its words stay readable at the desk; a proposal that it had taken in waits again. */
export const discardDraft = write(
  'draft.discard',
  Input,
  async (tx, input, { actor }): Promise<WrittenWork<StepTaken>> => {
    const { draft } = await takeDraft(tx, actor, 'discard', input);
    await voidApproval(tx, draft);
    const taken = await takeStep(tx, draft, 'discarded');
    await reopenProposal(tx, draft.id);
    const step = { id: draft.id, before: draft.state, after: taken.state };
    return {
      changes: [stepEntry('discard', step, { revision: draft.revision?.sha256 ?? null })],
      result: () => taken,
    };
  },
);
