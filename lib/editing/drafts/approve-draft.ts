import { z } from 'zod';
import { type StoredDraft, takeDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError, type FieldFault } from '@/lib/errors/domain-error';
import { listChangedClaims } from './apply-parts';
import { DraftId, SeenVersion } from './draft-input';
import { refuseUnpublishable } from './refuse-unpublishable';
import { type StepTaken, stepEntry, takeStep, voidApproval } from './take-step';

const Input = z.strictObject({
  id: DraftId,
  version: SeenVersion.optional().default(null),
  /** `ok` or `wrong` for each claim that changed, by the claim's id. */
  checklist: z
    .custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
    .transform((answers) => new Map(Object.entries(answers))),
});

/**
 * A reviewer's consent to the newest revision, by somebody who wrote no word of the draft. Every claim that changed has to
 * have been found right.
 */
export const approveDraft = write(
  'draft.approve',
  Input,
  async (tx, { checklist, ...input }, { actor }): Promise<WrittenWork<StepTaken>> => {
    const { draft, person } = await takeDraft(tx, actor, 'approve', input);
    const { revision } = draft;
    if (revision === null) throw new DomainError('invalid', `nobody has written a word of draft ${draft.id}`);
    await refuseUnpublishable(tx, draft);
    const answers = check(draft, checklist);
    const { sha256 } = revision;
    await voidApproval(tx, draft);
    await tx.approval.create({
      data: { draftId: draft.rowId, personId: person.rowId, sha256, checklist: answers },
    });
    const taken = await takeStep(tx, draft, 'ready');
    const step = { id: draft.id, before: draft.state, after: taken.state };
    return { changes: [stepEntry('approve', step, { revision: sha256 })], result: () => taken };
  },
);

function check(draft: StoredDraft, checklist: Map<string, unknown>): Record<string, string> {
  const claims = listChangedClaims(draft).map(({ id }) => id);
  const faults: FieldFault[] = claims
    .filter((id) => checklist.get(id) !== 'ok')
    .map((id) => ({
      field: `check.${id}`,
      message: checklist.get(id) === 'wrong' ? 'validation.foundWrong' : 'validation.unchecked',
    }));
  if (faults.length > 0) throw new DomainError('invalid', `draft ${draft.id} is not all found right`, { faults });
  return Object.fromEntries(claims.map((id) => [id, 'ok']));
}
