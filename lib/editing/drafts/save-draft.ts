import { z } from 'zod';
import type { Actor } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import type { DraftState } from '@/lib/db/generated/enums';
import { keepTyped, settleAutosave } from '@/lib/editing/drafts/autosave/stored-tabs';
import { SentTabInput } from '@/lib/editing/drafts/autosave/tabs';
import { fitLimits, refusalOfAside, refuseOversize, withStored } from '@/lib/editing/drafts/stored/draft-limits';
import {
  conflictOf,
  openDraft,
  refusalOfRights,
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
  /** The open page that the form was sent from, as its script knows it. */
  tab: SentTabInput.nullish(),
  /** Parts that shall start from the record as it is now, with the version of it that the person saw. */
  rebase: z.partialRecord(AnyPartType, SeenVersion).nullish(),
});

type Input = z.output<typeof Input>;

/** `anchor`: the field to go to after a row was added or taken out. */
export type SavedDraft = { version: number; state: DraftState; anchor: string | null };

/**
 * Stores what was typed, right or wrong. What differs from before is a new version, which voids an approval and takes the
 * draft out of review. A refusal loses nothing that was typed. Over a version that the person did not see nothing is
 * written, and what was typed is kept aside for that person alone. Else only what cannot be taken is left out of the draft,
 * and the refusal says what: a value that has no room is kept aside whole, a language that is not the translator's is not
 * chosen, and a part whose record moved on again does not start anew. More than one form may bring is not kept aside.
 */
export const saveDraft = write(
  'draft.save',
  Input,
  async (tx, input, { actor }): Promise<WrittenWork<SavedDraft>> => {
    const taken = await openDraft(tx, actor, 'save', input.id);
    const { draft, person } = taken;
    const seen = input.version ?? null;
    const conflict = conflictOf(actor, 'save', taken, seen);
    if (conflict) {
      return { changes: [], refusal: (await keepAside(tx, taken, seen, input)) ?? conflict };
    }
    const { anchor, late, ...typed } = await merge(tx, draft, input);
    const spoken = keepLanguage(actor, draft, typed);
    const { words: merged, aside } = fitLimits(draft, spoken.words);
    refuseOversize(merged.parts, merged.reason);
    refuseRights(actor, 'save', { ...draft, ...merged });
    const refusal = refusalOfAside(aside) ?? spoken.refusal ?? late;
    const isNew = !isSame(draft, merged);
    const version = isNew ? draft.version + 1 : draft.version;
    await settleAutosave(tx, taken, input.tab ?? null, { version, aside });
    const answered = (state: DraftState): WrittenWork<SavedDraft> =>
      refusal ? { changes: [], refusal } : { changes: [], result: () => ({ version, state, anchor }) };
    if (!isNew) return answered(draft.state);
    await writeParts(tx, draft, merged.parts);
    await keepRevision(tx, { draft: draft.rowId, number: version, author: person.rowId }, merged);
    await tx.approval.updateMany({ where: { draftId: draft.rowId, voidedAt: null }, data: { voidedAt: new Date() } });
    await tx.draft.update({
      where: { id: draft.rowId },
      data: { state: 'draft', version, reason: merged.reason, touchedAt: new Date() },
    });
    return answered('draft');
  },
  { isPrivate: true },
);

type Words = Pick<StoredDraft, 'parts' | 'reason'>;

/** `late`: a record moved on again, so its part goes on from where it started. */
async function merge(
  tx: Tx,
  draft: StoredDraft,
  { fields, rowChange, rebase }: Input,
): Promise<Words & { anchor: string | null; late: DomainError | null }> {
  const typed = mergeFields(draft.parts, fields);
  const rebased: StoredPart[] = [];
  let late: DomainError | null = null;
  for (const [index, part] of typed.entries()) {
    const wanted = rebase?.[part.type];
    const stored = draft.parts[index];
    const anew = wanted === undefined || !stored ? part : await rebaseOn(tx, stored, part, wanted);
    rebased.push(anew instanceof DomainError ? part : anew);
    if (anew instanceof DomainError) late ??= anew;
  }
  const changed = rowChange ? changePartRows(rebased, rowChange) : null;
  const reason = fields.reason ?? draft.reason;
  return { parts: changed?.parts ?? rebased, anchor: changed?.anchor ?? null, reason, late };
}

/** The words in the language that the draft had, if the actor may not write in the other, with the refusal to do so. */
function keepLanguage(actor: Actor, draft: StoredDraft, words: Words): { words: Words; refusal: DomainError | null } {
  const refusal = refusalOfRights(actor, 'save', { ...draft, ...words });
  if (refusal === null) return { words, refusal };
  const language = { 'text.lang': '' };
  const parts = words.parts.map((part, index) => withStored(part, draft.parts[index]?.payload ?? {}, language));
  return { words: { ...words, parts }, refusal };
}

async function rebaseOn(
  tx: Tx,
  stored: StoredPart,
  merged: StoredPart,
  wanted: number | null,
): Promise<StoredPart | DomainError> {
  const { type, subject, baseVersion } = stored;
  if (subject === null || wanted === baseVersion) return merged;
  const current = await partKinds[type].read(tx, subject);
  if (current === null || current.version !== wanted) {
    return new DomainError('conflict', `${type} ${subject} is at version ${current?.version}, not ${wanted}`);
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

/**
 * Only what the person changed: the other fields of the form would bring back what was there before. Refused where all that
 * is kept aside would be too long; the earlier words stay then.
 */
async function keepAside(
  tx: Tx,
  taken: TakenDraft,
  version: number | null,
  { tab, fields: { reason, ...fields } }: Input,
): Promise<DomainError | null> {
  const { draft } = taken;
  const seen = await readSeenFields(tx, draft, version);
  const typed = changedFields(draft.parts, fields, seen?.fields ?? null);
  if (reason !== undefined && reason !== seen?.reason) typed.reason = reason;
  if (Object.keys(typed).length === 0) return null;
  return keepTyped(tx, taken, tab ?? null, { version: version ?? 0, typed });
}
