import { z } from 'zod';
import { refuseRights, takeDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { listOwnSource } from '@/lib/editing/drafts/stored/list-own-source';
import { addableTypes, emptyPart, isIdle } from '@/lib/editing/drafts/stored/part-changes';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { AnyPartType, DraftId, SeenVersion } from './draft-input';
import { type StepTaken, takeWords } from './take-step';

const Input = z.strictObject({
  id: DraftId,
  version: SeenVersion.optional().default(null),
  change: z.enum(['add', 'remove'], 'validation.choice'),
  type: AnyPartType,
});

/**
 * Gives a draft a part about a new record, or takes one away in which nothing is typed or all was undone. Like every edit it
 * voids an approval and takes the draft out of review.
 */
export const changeDraftParts = write(
  'draft.save',
  Input,
  async (tx, { change, type, ...input }, { actor }): Promise<WrittenWork<StepTaken>> => {
    const taken = await takeDraft(tx, actor, 'save', input);
    const { draft } = taken;
    const mayChange = change === 'add' ? addableTypes(draft.parts).includes(type) : isIdle(draft.parts, type);
    if (!mayChange) throw new DomainError('invalid', `not to ${change} the ${type} of draft ${draft.id}`);
    const added = emptyPart(type);
    const changed = change === 'add' ? [...draft.parts, added] : draft.parts.filter((part) => part.type !== type);
    const parts = type === 'source' ? listOwnSource(changed) : changed;
    refuseRights(actor, 'save', { ...draft, parts });
    if (change === 'add') {
      await tx.draftPart.create({ data: { draftId: draft.rowId, type, payload: added.payload } });
    } else {
      await tx.draftPart.delete({ where: { draftId_type: { draftId: draft.rowId, type } } });
    }
    for (const part of parts.filter((one) => !changed.includes(one))) {
      const where = { draftId_type: { draftId: draft.rowId, type: part.type } };
      await tx.draftPart.update({ where, data: { payload: part.payload } });
    }
    const step = await takeWords(tx, taken, { parts, reason: draft.reason });
    return { changes: [], result: () => step };
  },
  { isPrivate: true },
);
