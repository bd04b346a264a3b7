import { z } from 'zod';
import type { Actor } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import type { DraftState } from '@/lib/db/generated/enums';
import { keepDecided, keepTyped, settleAutosave } from '@/lib/editing/drafts/autosave/stored-tabs';
import { SentTabInput } from '@/lib/editing/drafts/autosave/tabs';
import { typedSince } from '@/lib/editing/drafts/autosave/typed-parts';
import { type JoinedTyped, joinTyped } from '@/lib/editing/drafts/merging/join-typed';
import type { DraftWords } from '@/lib/editing/drafts/merging/join-words';
import { putBackParagraph } from '@/lib/editing/drafts/merging/put-back-paragraph';
import { type RebasedPart, rebasePart } from '@/lib/editing/drafts/merging/rebase-part';
import {
  fitLimits,
  refusalOfAside,
  refuseMoreParagraphs,
  refuseOversize,
  withStored,
} from '@/lib/editing/drafts/stored/draft-limits';
import {
  conflictOf,
  openDraft,
  refusalOfRights,
  refuseRights,
  type StoredDraft,
  type StoredPart,
  type TakenDraft,
} from '@/lib/editing/drafts/stored/draft-rows';
import { changePartRows, fieldsOf, mergeFields, withPayloads } from '@/lib/editing/drafts/stored/merge-fields';
import { keepRevision, readSeenWords } from '@/lib/editing/drafts/stored/revisions';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';
import { AnyPartType, DraftId, SeenVersion, TypedFields } from './draft-input';
import { isClaimant } from './parts/fields/row-names';
import { keepReplaced } from './parts/keep-replaced';
import type { Payload } from './parts/part-kind';
import { partKinds } from './parts/part-kinds';
import { forgetSayers } from './parts/values/forget-sayers';
import { nameOwnSource } from './parts/values/own-source';
import { takeWords } from './take-step';

type Tx = Prisma.TransactionClient;

const Decided = z.record(z.string().max(220, 'validation.tooLong'), z.string().max(10, 'validation.tooLong'));

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
  /** What was decided where somebody else had changed the same fields, in the draft or in the record. */
  settlement: z
    .strictObject({
      since: SeenVersion,
      mine: TypedFields,
      choices: Decided,
      hands: Decided.optional().default({}),
      /** What is left open is decided another time. */
      isLater: z.boolean().optional().default(false),
    })
    .nullish(),
});

type Input = z.output<typeof Input>;

/**
 * `anchor`: the field to go to after a row was added or taken out. `joinedSince`: the version that the person had seen,
 * where what others saved after it was joined with what was typed.
 */
export type SavedDraft = { version: number; state: DraftState; anchor: string | null; joinedSince: number | null };

/**
 * Stores what was typed, right or wrong. What differs from before is a new version, which voids an approval and takes the
 * draft out of review. A refusal loses nothing that was typed. What was typed over an older version is joined with what
 * others saved since; where they changed the same field nothing is written, and what was typed is kept aside for that
 * person alone, until it is settled. Else only what cannot be taken is left out of the draft, and the refusal says what: a
 * value that has no room is kept aside whole, a language that is not the translator's is not chosen, and a part whose
 * record moved on again, or says something else in the same field, does not start anew. More than one form may bring is
 * not kept aside.
 */
export const saveDraft = write(
  'draft.save',
  Input,
  async (tx, input, { actor }): Promise<WrittenWork<SavedDraft>> => {
    const taken = await openDraft(tx, actor, 'save', input.id);
    const { draft } = taken;
    refuseMoreParagraphs(draft.parts, input.fields);
    const seen = input.version ?? null;
    const conflict = conflictOf(actor, 'save', taken, seen);
    const isSettled = (input.settlement?.since ?? null) !== null;
    const joined =
      !taken.isOthers && (conflict || isSettled) ? await joinTyped(tx, draft, toTyped(taken.person.id, input)) : null;
    if (isSettled && (joined === null || joined.open.length > 0)) {
      const kept = joined?.decided
        ? await keepDecided(tx, taken, input.tab ?? null, joined.decided)
        : await keepAside(tx, taken, input.settlement?.since ?? null, { fields: joined?.byHand ?? {} });
      return { changes: [], refusal: kept ?? conflict ?? undecided(draft) };
    }
    if (joined ? joined.open.length > 0 : conflict !== null) {
      return { changes: [], refusal: (await keepAside(tx, taken, seen, input)) ?? conflict ?? undecided(draft) };
    }
    const { anchor, late, byHand, ...typed } = await merge(tx, draft, input, joined);
    const apart = { ...byHand, ...joined?.gone };
    const spoken = keepLanguage(actor, draft, typed);
    const { words: merged, aside } = fitLimits(draft, spoken.words);
    refuseOversize(merged.parts, merged.reason);
    refuseRights(actor, 'save', { ...draft, ...merged });
    const refusal = refusalOfAside(aside) ?? spoken.refusal ?? late;
    const isNew = !isSame(draft, merged) || (joined?.leftOut ?? null) !== null;
    const version = isNew ? draft.version + (joined?.leftOut ? 2 : 1) : draft.version;
    const saved = joined && !isSettled ? Object.keys(input.fields) : null;
    const words = { ...fieldsOf(merged.parts), reason: merged.reason };
    const later = joined?.later ?? null;
    await settleAutosave(tx, taken, input.tab ?? null, { version, aside: { ...aside, ...apart }, saved, words, later });
    const answered = (state: DraftState): WrittenWork<SavedDraft> => {
      const joinedSince = isNew && joined && !isSettled ? seen : null;
      return refusal
        ? { changes: [], refusal }
        : { changes: [], result: () => ({ version, state, anchor, joinedSince }) };
    };
    if (!isNew) return answered(draft.state);
    if (isRebased(draft, merged)) await keepFirst(tx, taken);
    if (joined?.leftOut) await keepLeftOut(tx, taken, joined.leftOut);
    await writeParts(tx, draft, merged.parts);
    return answered((await takeWords(tx, taken, merged, version)).state);
  },
  // A page whose form is sent again may have kept words meanwhile, and counts its requests.
  { isPrivate: true, asked: ({ tab: _, ...typed }) => typed },
);

type Words = Pick<StoredDraft, 'parts' | 'reason'>;

function toTyped(person: string, { version = null, fields, rowChange = null, settlement = null }: Input) {
  return { person, version, fields, rowChange, settlement: settlement?.since ? settlement : null };
}

function undecided({ id }: StoredDraft): DomainError {
  return new DomainError('conflict', `draft ${id} says something else in fields that are not settled yet`);
}

type Merged = Words & { anchor: string | null; late: DomainError | null; byHand: Payload };

/** `late`: a record moved on again, or is another in the same fields, so its part goes on from where it started. */
async function merge(tx: Tx, draft: StoredDraft, input: Input, joined: JoinedTyped | null): Promise<Merged> {
  const { rowChange, rebase, settlement } = input;
  const fields = withoutOwn(input.fields, settlement?.mine ?? {});
  const typed = joined ? withPayloads(draft.parts, joined.words.payloads) : mergeFields(draft.parts, fields);
  const rebased: StoredPart[] = [];
  let late: DomainError | null = null;
  let byHand: Payload = {};
  for (const [index, part] of typed.entries()) {
    const wanted = rebase?.[part.type];
    const stored = draft.parts[index];
    const anew = wanted === undefined || !stored ? { part } : await rebaseOn(tx, stored, part, wanted, input);
    rebased.push(anew.part);
    late ??= anew.late ?? null;
    byHand = { ...byHand, ...anew.byHand };
  }
  const changed = rowChange ? await changeRow(tx, draft, rebased, rowChange) : null;
  const reason = joined ? joined.words.reason : (fields.reason ?? draft.reason);
  const named = await nameOwnSource(tx, changed?.parts ?? rebased, draft.parts);
  const said = await forgetSayers(tx, named, draft.parts);
  const parts = said.map((part) => withReplaced(part, draft.parts.find(({ type }) => type === part.type) ?? null));
  return { parts, anchor: changed?.anchor ?? null, reason, late, byHand };
}

/** One row more or less; `add-removed-paragraph:3` brings one back that was taken out of the draft. */
async function changeRow(tx: Tx, draft: StoredDraft, parts: StoredPart[], change: string) {
  const [, removed] = /^add-removed-paragraph:(\d+)$/.exec(change) ?? [];
  return removed === undefined ? changePartRows(parts, change) : putBackParagraph(tx, draft, parts, removed);
}

function withReplaced(part: StoredPart, stored: StoredPart | null): StoredPart {
  if (!isClaimant(part.type)) return part;
  return { ...part, payload: keepReplaced(part.type, part, stored) };
}

/** Fields that are being settled are no words of the draft before they are. */
function withoutOwn(fields: Payload, mine: Payload): Payload {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !Object.hasOwn(mine, name)));
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
  part: StoredPart,
  wanted: number | null,
  { fields, settlement }: Input,
): Promise<RebasedPart> {
  const { type, subject, baseVersion } = stored;
  if (subject === null || wanted === baseVersion) return { part };
  const current = await partKinds[type].read(tx, subject);
  if (current === null || current.version !== wanted) {
    const detail = `${type} ${subject} is at version ${current?.version}, not ${wanted}`;
    return { part, late: new DomainError('conflict', detail) };
  }
  return rebasePart(part, current, { typed: fields, ...settlement });
}

function isSame(draft: StoredDraft, merged: Words): boolean {
  const words = ({ parts, reason }: Words) => canonicalJson(toJson({ parts, reason }));
  return words(draft) === words(merged);
}

function isRebased(draft: StoredDraft, { parts }: Words): boolean {
  return parts.some(({ baseVersion }, index) => baseVersion !== draft.parts[index]?.baseVersion);
}

/**
 * A revision of what an unsaved draft began with, before its parts begin anew: a form of that version must not take the
 * record's newer words for those that it showed.
 */
async function keepFirst(tx: Tx, { draft, person }: TakenDraft): Promise<void> {
  const revisions = await tx.draftRevision.count({ where: { draftId: draft.rowId } });
  if (revisions > 0) return;
  await keepRevision(tx, { draft: draft.rowId, number: draft.version, author: person.rowId }, draft);
}

/** A revision of its own for what its writer had typed, where something else was taken in its place. */
async function keepLeftOut(tx: Tx, { draft, person }: TakenDraft, { payloads, reason }: DraftWords): Promise<void> {
  const revision = { draft: draft.rowId, number: draft.version + 1, author: person.rowId };
  await keepRevision(tx, revision, { parts: withPayloads(draft.parts, payloads), reason });
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
  { tab, fields: { reason, ...fields } }: Pick<Input, 'fields' | 'tab'>,
): Promise<DomainError | null> {
  const { draft } = taken;
  const seen = await readSeenWords(tx, draft, version);
  // What was typed into a part that somebody else took out meanwhile is kept, too.
  const typed = typedSince(draft.parts, seen, fields);
  if (reason !== undefined && reason !== seen?.reason) typed.reason = reason;
  if (Object.keys(typed).length === 0) return null;
  return keepTyped(tx, taken, tab ?? null, { version: version ?? 0, typed });
}
