import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import type { DraftState } from '@/lib/db/generated/enums';
import { refuseOversize } from '@/lib/editing/drafts/stored/draft-limits';
import {
  conflictOf,
  openDraft,
  refuseRights,
  type StoredDraft,
  type StoredPart,
  type TakenDraft,
} from '@/lib/editing/drafts/stored/draft-rows';
import { changedFields, changePartRows, mergeFields, rebasePart } from '@/lib/editing/drafts/stored/merge-fields';
import { keepRevision, readSeenFields } from '@/lib/editing/drafts/stored/revisions';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';
import { AnyPartType, DraftId, SeenVersion, TypedFields } from './draft-input';
import { partKinds } from './parts/part-kinds';

type Tx = Prisma.TransactionClient;

const Input = z.strictObject({
  id: DraftId,
  version: SeenVersion.optional(),
  fields: TypedFields,
  /** A row that the form shall have more or less: `add-claim:meeting.date`, `remove-count:2`. */
  rowChange: z.string().max(200, 'validation.tooLong').nullish(),
  /** Parts that shall start from the record as it is now, with the version of it that the person saw. */
  rebase: z.partialRecord(AnyPartType, SeenVersion).nullish(),
});

type Input = z.output<typeof Input>;

/** `anchor`: the field to go to after a row was added or taken out. */
export type SavedDraft = { version: number; state: DraftState; anchor: string | null };

/**
 * Stores what was typed, right or wrong. What differs from before is a new version, which voids an approval and takes the
 * draft out of review. Over a version that the person did not see nothing is written, and what was typed is kept aside
 * for that person alone.
 */
export const saveDraft = write(
  'draft.save',
  Input,
  async (tx, input, { actor }): Promise<WrittenWork<SavedDraft>> => {
    const taken = await openDraft(tx, actor, 'save', input.id);
    const { draft, person } = taken;
    const seen = input.version ?? null;
    const conflict = conflictOf(actor, 'save', draft, seen);
    if (conflict) {
      await keepAside(tx, taken, seen, input.fields);
      return { changes: [], refusal: conflict };
    }
    const merged = await merge(tx, draft, input);
    refuseOversize(merged.parts, merged.reason);
    refuseRights(actor, 'save', { ...draft, ...merged });
    await tx.autosave.deleteMany({ where: { draftId: draft.rowId, personId: person.rowId } });
    if (isSame(draft, merged)) {
      return { changes: [], result: () => ({ version: draft.version, state: draft.state, anchor: merged.anchor }) };
    }
    const version = draft.version + 1;
    await writeParts(tx, draft, merged.parts);
    await keepRevision(tx, { draft: draft.rowId, number: version, author: person.rowId }, merged);
    await tx.approval.updateMany({ where: { draftId: draft.rowId, voidedAt: null }, data: { voidedAt: new Date() } });
    await tx.draft.update({
      where: { id: draft.rowId },
      data: { state: 'draft', version, reason: merged.reason, touchedAt: new Date() },
    });
    return { changes: [], result: () => ({ version, state: 'draft', anchor: merged.anchor }) };
  },
  { isPrivate: true },
);

type Words = Pick<StoredDraft, 'parts' | 'reason'>;

async function merge(
  tx: Tx,
  draft: StoredDraft,
  { fields, rowChange, rebase }: Input,
): Promise<Words & { anchor: string | null }> {
  const typed = mergeFields(draft.parts, fields);
  const rebased: StoredPart[] = [];
  for (const [index, part] of typed.entries()) {
    const wanted = rebase?.[part.type];
    const stored = draft.parts[index];
    rebased.push(wanted === undefined || !stored ? part : await rebaseOn(tx, stored, part, wanted));
  }
  const changed = rowChange ? changePartRows(rebased, rowChange) : null;
  return { parts: changed?.parts ?? rebased, anchor: changed?.anchor ?? null, reason: fields.reason ?? draft.reason };
}

async function rebaseOn(tx: Tx, stored: StoredPart, merged: StoredPart, wanted: number | null): Promise<StoredPart> {
  const { type, subject, baseVersion } = stored;
  if (subject === null || wanted === baseVersion) return merged;
  const current = await partKinds[type].read(tx, subject);
  if (current === null || current.version !== wanted) {
    throw new DomainError('conflict', `${type} ${subject} is at version ${current?.version}, not ${wanted}`);
  }
  return rebasePart(stored, merged, current);
}

function isSame(draft: StoredDraft, merged: Words): boolean {
  const words = ({ parts, reason }: Words) => canonicalJson(toJson({ parts, reason }));
  return words(draft) === words(merged);
}

async function writeParts(tx: Tx, draft: StoredDraft, parts: StoredPart[]): Promise<void> {
  for (const [index, part] of parts.entries()) {
    const { type, base, baseVersion, payload } = part;
    if (isSame({ ...draft, parts: [part] }, { ...draft, parts: draft.parts.slice(index, index + 1) })) continue;
    const rebased = base === null ? {} : { base, baseVersion };
    await tx.draftPart.update({
      where: { draftId_type: { draftId: draft.rowId, type } },
      data: { payload, ...rebased },
    });
  }
}

/** Only what the person changed: the other fields of the form would bring back what was there before. */
async function keepAside(
  tx: Tx,
  { draft, person }: TakenDraft,
  version: number | null,
  { reason, ...fields }: Record<string, string>,
): Promise<void> {
  const seen = await readSeenFields(tx, draft, version);
  const typed = changedFields(draft.parts, fields, seen?.fields ?? null);
  if (reason !== undefined && reason !== seen?.reason) typed.reason = reason;
  if (Object.keys(typed).length === 0) return;
  const key = { draftId: draft.rowId, personId: person.rowId };
  const before = await tx.autosave.findUnique({ where: { draftId_personId: key } });
  const payload = { ...(before?.payload as Record<string, string> | undefined), ...typed };
  const kept = { baseVersion: version ?? 0, payload, at: new Date() };
  await tx.autosave.upsert({ where: { draftId_personId: key }, create: { ...key, ...kept }, update: kept });
}
