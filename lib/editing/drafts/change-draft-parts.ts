import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { fieldsOfPlace } from '@/lib/editing/drafts/parts/place/draft-place';
import { listUnknownPlaces } from '@/lib/editing/drafts/parts/place/unknown-places';
import { startPart } from '@/lib/editing/drafts/stored/create-draft';
import { refuseRights, type StoredPart, takeDraft } from '@/lib/editing/drafts/stored/draft-rows';
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
  /** Of a part that is added: the record that it is about. Null: a new one. */
  subject: z.string().max(200, 'validation.tooLong').nullish(),
});

/**
 * Gives a draft a part about a record, mostly a new one, or takes one away in which nothing is typed or all was undone. Like every edit it
 * voids an approval and takes the draft out of review.
 */
export const changeDraftParts = write(
  'draft.save',
  Input,
  async (tx, { change, type, subject = null, ...input }, { actor }): Promise<WrittenWork<StepTaken>> => {
    const taken = await takeDraft(tx, actor, 'save', input);
    const { draft } = taken;
    const mayChange = change === 'add' ? addableTypes(draft.parts).includes(type) : isIdle(draft.parts, type);
    if (!mayChange) throw new DomainError('invalid', `not to ${change} the ${type} of draft ${draft.id}`);
    const added = change === 'add' ? await addedPart(tx, draft.parts, type, subject) : emptyPart(type);
    const changed = change === 'add' ? [...draft.parts, added] : draft.parts.filter((part) => part.type !== type);
    const parts = type === 'source' ? listOwnSource(changed) : changed;
    refuseRights(actor, 'save', { ...draft, parts });
    if (change === 'add') {
      const data = { ...added, base: added.base ?? Prisma.DbNull, draftId: draft.rowId };
      await tx.draftPart.create({ data });
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

async function addedPart(
  tx: Prisma.TransactionClient,
  parts: StoredPart[],
  type: PartType,
  subject: string | null,
): Promise<StoredPart> {
  if (subject !== null) return startPart(tx, type, subject, null);
  const [name] = type === 'place' ? await listUnknownPlaces(tx, parts) : [];
  return name === undefined ? emptyPart(type) : { ...emptyPart(type), payload: fieldsOfPlace(name, parts) };
}
