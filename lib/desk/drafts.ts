import { type DraftAction, type DraftRefusal, refusalOf } from '@/lib/auth/draft-permissions';
import type { PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { faultsOfWhole } from '@/lib/editing/drafts/apply-parts';
import { findLatePost, foldLatePost } from '@/lib/editing/drafts/autosave/late-post';
import { type AsideFrom, asideFrom, mergeTabs, readTabs, type Tabs, turnOf } from '@/lib/editing/drafts/autosave/tabs';
import { followTyped } from '@/lib/editing/drafts/merging/follow-arrangement';
import { heldIn, isMovedByOne } from '@/lib/editing/drafts/merging/own-words';
import type { PartFault, Payload } from '@/lib/editing/drafts/parts/part-kind';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import { fitLimits, overLimit } from '@/lib/editing/drafts/stored/draft-limits';
import { factsOf, findDraft, type StoredDraft, type StoredPart, toParts } from '@/lib/editing/drafts/stored/draft-rows';
import { isStale } from '@/lib/editing/drafts/stored/is-stale';
import { fieldsOf, mergeFields } from '@/lib/editing/drafts/stored/merge-fields';
import { findClosing } from '@/lib/editing/drafts/stored/moved-by';
import {
  absentTypes,
  emptyPart,
  fieldsOfMissing,
  isIdle,
  isUnchanged,
  missingTypes,
} from '@/lib/editing/drafts/stored/part-changes';
import { readSeenFields } from '@/lib/editing/drafts/stored/revisions';
import { findApprovers } from './approvers';
import { type DeskPerson, toDeskPerson } from './desk-person';
import type { DraftHead } from './draft-lists';
import { type DraftComment, readComments } from './review/comments';
import { type ReviewedClaim, withUnitSaid } from './review/reviewed-claim';
import { noTitle, readTitles } from './rows/draft-titles';

/** What a draft says of one record, beside the record. */
export type PartView = {
  type: PartType;
  /** Null: a record that is not there yet. */
  subject: string | null;
  baseVersion: number | null;
  base: Payload | null;
  payload: Payload;
  faults: PartFault[];
  /** What publishing puts into fields that were left empty. Absent: the draft is closed. */
  filled?: Payload;
  /** The fields whose value is not the base's. */
  changed: string[];
  claims: ReviewedClaim[];
  /** Whether it says nothing, so that it can be taken out of the draft. */
  isIdle: boolean;
  /** The record as it is now, where it moved on since the part started from it. */
  current: { version: number; payload: Payload } | null;
};

/** A field whose value was typed over a version of the draft that was no longer the newest. */
export type UnsavedField = { field: string; base: string; theirs: string; mine: string };

export type DraftView = DraftHead & {
  reason: string;
  /** Of an open draft: who may approve it with the authors that it has, also before it is submitted. */
  approvers: DeskPerson[];
  /** Who published or discarded it, and when. Null: it is open. `by` null: nobody with an account. */
  closing: { by: DeskPerson | null; at: Date } | null;
  /** The consent in force. */
  approval: { by: DeskPerson; at: Date; checklist: Record<string, string> } | null;
  parts: PartView[];
  /** The types of part that it does not have and this actor may add. */
  missing: PartType[];
  /** Faults of the draft as a whole, such as its reason's. */
  faults: PartFault[];
  /** What those who work on it say of its fields to one another. */
  comments: DraftComment[];
  /** What this actor typed as comments or answers and posted after a session had ended, by the names of the fields. */
  lateComments: Payload;
  /** For each action null, or why this actor may not take it now. */
  actions: Record<DraftAction, DraftRefusal | null>;
  /** What this actor typed and could not save, by its fields, and where it differs from what is there now. */
  unsaved: (Kept & { fields: UnsavedField[] }) | null;
  /** What this actor typed into parts that others took out of the draft meanwhile. */
  gone: { type: PartType; fields: Payload }[];
  /** What an open page goes on from: the turns of this actor's tabs so far, and the words that wait beside it. */
  autosave: { turn: number; aside: AsideWords[] };
};

/** Which of the words that are not in the draft `unsaved` has: those typed last, or those that were set aside over them. */
export type UnsavedWords = 'typed' | 'aside';

/** Words of this actor that neither the draft nor its form has. `at`: until when they were typed. */
export type AsideWords = { from: AsideFrom; at: Date; fields: Payload };

/** Words from the oldest version that one of their pages began with. `from`: where the newest of them come from. */
type Kept = { baseVersion: number; payload: Payload; at: Date; from: 'page' | 'form' | 'browser' };

const actionsOfDrafts = ['read', 'save', 'submit', 'return', 'approve', 'publish', 'discard', 'comment'] as const;

/** A draft as this actor sees it. Null: there is none, or none that the actor may know of. */
export async function getDraft(
  actor: PersonActor,
  id: string,
  words: UnsavedWords = 'typed',
): Promise<DraftView | null> {
  // One snapshot: a version beside words of another would let a save undo somebody else's.
  const snapshot = { isolationLevel: 'RepeatableRead', maxWait: 10_000, timeout: 20_000 } as const;
  return db.$transaction((tx) => readView(tx, actor, id, words), snapshot);
}

async function readView(
  tx: Prisma.TransactionClient,
  actor: PersonActor,
  id: string,
  words: UnsavedWords,
): Promise<DraftView | null> {
  const draft = await findDraft(tx, id);
  if (draft === null) return null;
  const facts = factsOf(draft);
  if (refusalOf(actor, 'read', facts) !== null) return null;
  const isOpen = draft.state !== 'published' && draft.state !== 'discarded';
  const parts: PartView[] = [];
  for (const part of draft.parts) parts.push(await toPartView(tx, part, draft.parts, isOpen));
  const actions = actionsOfDrafts.map((action) => [action, refusalOf(actor, action, facts)]);
  const { approval, starter } = draft;
  const closing = await findClosing(tx, draft);
  const post = await findLatePost(tx, actor.id, draft.id);
  const tabs = await readOwnTabs(tx, draft, actor, post);
  const { here, gone } = splitTabs(draft.parts, await withoutUnchanged(tx, draft, tabs), words);
  const unsaved = await readUnsaved(tx, draft, actor, newestOf(here, words), typedAt(here, words, draft.version));
  return {
    id: draft.id,
    version: draft.version,
    state: draft.state,
    title: (await readTitles(tx, [draft.rowId])).get(draft.rowId) ?? noTitle,
    starter: starter && toDeskPerson(starter),
    authors: draft.authors.map(toDeskPerson),
    touchedAt: draft.touchedAt,
    reason: draft.reason,
    returnedBecause: draft.returnedBecause,
    approvers: isOpen ? (await findApprovers(tx, draft)).map(toDeskPerson) : [],
    closing: closing && { by: closing.by && toDeskPerson(closing.by), at: closing.at },
    approval: approval && { by: toDeskPerson(approval.by), at: approval.at, checklist: approval.checklist },
    parts,
    missing: missingTypes(draft.parts).filter((type) => {
      const more = factsOf({ ...draft, parts: [...draft.parts, emptyPart(type)] });
      return refusalOf(actor, 'save', more) === null;
    }),
    faults: isOpen ? [...faultsOfWhole(draft), ...faultsOfUnsaved(draft, unsaved)] : [],
    comments: await readComments(tx, draft.rowId),
    lateComments: commentsIn(post?.fields ?? {}),
    actions: Object.fromEntries(actions) as DraftView['actions'],
    unsaved,
    gone,
    autosave: { turn: turnOf(tabs), aside: await readAside(tx, draft, tabs) },
  };
}

/** Words that were kept aside because the draft has no room for them say so at their fields. */
function faultsOfUnsaved(draft: StoredDraft, unsaved: DraftView['unsaved']): PartFault[] {
  const { reason = draft.reason, ...fields } = unsaved?.payload ?? {};
  const { aside } = fitLimits(draft, { parts: mergeFields(draft.parts, fields), reason });
  return Object.keys(aside).map(overLimit);
}

async function toPartView(
  tx: Prisma.TransactionClient,
  { type, ...part }: StoredPart,
  parts: StoredPart[],
  isOpen: boolean,
): Promise<PartView> {
  const { subject, baseVersion, base, payload } = part;
  const isWorkedOn = isOpen && !isUnchanged(parts, { type, subject });
  const current = isWorkedOn && subject !== null ? await partKinds[type].read(tx, subject) : null;
  const names = new Set([...Object.keys(base ?? {}), ...Object.keys(payload)]);
  const examined = isWorkedOn ? await partKinds[type].examine(tx, part, toParts(parts)) : null;
  return {
    type,
    subject,
    baseVersion,
    base,
    payload,
    faults: examined?.faults ?? [],
    ...(examined?.record && { filled: filledIn(type, payload, examined.record) }),
    changed: [...names].filter((name) => (base?.[name] ?? '') !== (payload[name] ?? '')),
    claims: partKinds[type].changedClaims(part).map(withUnitSaid),
    isIdle: isIdle(parts, type),
    current: current && isStale(part, current) ? { version: current.version, payload: current.payload } : null,
  };
}

const ofDraft = new Set(['statement.meeting', 'text.statement']);

/** The fields of the form that are empty and are not in the record as it would be published. */
function filledIn(type: PartType, payload: Payload, record: Payload): Payload {
  const isFilled = ([name, value]: [string, string]) => {
    if (value.trim() === '' || (payload[name] ?? '').trim() !== '') return false;
    const [room, row, last] = name.split('.');
    // The form names these as those of the draft itself.
    if (ofDraft.has(name)) return false;
    // Of a figure it is how exact it is; who says it is told beside its source.
    if (room === 'count') return last === 'qualifier' && payload[`count.${row}.value`] === record[`count.${row}.value`];
    return room === type && row !== 'order';
  };
  return Object.fromEntries(Object.entries(record).filter(isFilled));
}

/** What this person's pages have sent, and what was posted after a session had ended, as the next write will have it. */
async function readOwnTabs(
  tx: Prisma.TransactionClient,
  draft: StoredDraft,
  { id }: PersonActor,
  post: LatePost | null,
): Promise<Tabs> {
  const tabs = readTabs(await tx.autosave.findFirst({ where: { draftId: draft.rowId, person: { publicId: id } } }));
  return post ? foldLatePost(tx, draft, tabs, post) : tabs;
}

type LatePost = NonNullable<Awaited<ReturnType<typeof findLatePost>>>;

function commentsIn(fields: Payload): Payload {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => /^(?:comment|answer)\./.test(name)));
}

/** The tabs without fields that say what their page began with: in the form they would undo what others saved since. */
async function withoutUnchanged(tx: Prisma.TransactionClient, draft: StoredDraft, tabs: Tabs): Promise<Tabs> {
  const kept: Tabs = {};
  for (const [name, tab] of Object.entries(tabs)) {
    const isOlder = tab.version < draft.version && Object.keys(tab.fields).length > 0;
    const seen = isOlder ? await readSeenFields(tx, draft, tab.version) : null;
    const before: Payload | null = seen && { ...seen.fields, reason: seen.reason };
    const fields = Object.entries(tab.fields).filter(([field, value]) => !before || (before[field] ?? '') !== value);
    kept[name] = { ...tab, fields: Object.fromEntries(fields) };
  }
  return kept;
}

/** The tabs without the fields of parts that the draft has no more, and those fields. */
function splitTabs(parts: StoredPart[], tabs: Tabs, which: UnsavedWords): { here: Tabs; gone: DraftView['gone'] } {
  const missing = fieldsOfMissing(parts, wordsOfTabs(tabs, which)) as Record<PartType, Payload>;
  const names = new Set(Object.values(missing).flatMap((fields) => Object.keys(fields)));
  const here = Object.entries(tabs).map(([name, tab]) => {
    const fields = Object.entries(tab.fields).filter(([field]) => !names.has(field));
    return [name, { ...tab, fields: Object.fromEntries(fields) }];
  });
  const gone = absentTypes(parts).flatMap((type) => (missing[type] ? [{ type, fields: missing[type] }] : []));
  return { here: Object.fromEntries(here), gone };
}

async function readUnsaved(
  tx: Prisma.TransactionClient,
  draft: StoredDraft,
  { id }: PersonActor,
  kept: Kept | null,
  newest: ReadonlySet<string>,
): Promise<DraftView['unsaved']> {
  if (kept === null) return null;
  const isOwn = await isMovedByOne(tx, draft, id, kept.baseVersion);
  const seen = await readSeenFields(tx, draft, kept.baseVersion);
  const theirs = wordsOf(draft);
  const { base, typed } = followTyped({ ...seen?.fields, reason: seen?.reason ?? '' }, theirs, kept.payload, newest);
  const differing = Object.entries(typed).flatMap(([field, mine]): UnsavedField[] => {
    const words = { field, base: base[field] ?? '', theirs: theirs[field] ?? '', mine };
    return words.theirs === mine ? [] : typedLast(words, isOwn);
  });
  return differing.length === 0 ? null : { ...kept, payload: typed, fields: differing };
}

/** Nothing is asked, and nothing shown that is saved, where one has all words of the other, as windows of one person may. */
function typedLast(field: UnsavedField, isOwn: boolean): UnsavedField[] {
  const side = field.base === field.theirs ? null : heldIn(field, isOwn);
  if (side === 'theirs') return [];
  return [side === 'mine' ? { ...field, base: field.theirs } : field];
}

function wordsOf({ parts, reason }: StoredDraft): Payload {
  return { ...fieldsOf(parts), reason };
}

function wordsOfTabs(tabs: Tabs, which: UnsavedWords): Payload {
  return { ...mergeTabs(tabs), ...(which === 'aside' && mergeTabs(tabs, 'aside')) };
}

/** The fields whose words were typed over one version of the draft. */
function typedAt(tabs: Tabs, which: UnsavedWords, version: number): ReadonlySet<string> {
  const versions = Object.entries(tabs).map(([name, tab]) => {
    const fields = Object.keys(tab.fields).map((field) => [field, `${tab.version}`]);
    return [name, { ...tab, fields: Object.fromEntries(fields) }];
  });
  const all = wordsOfTabs(Object.fromEntries(versions), which);
  return new Set(Object.keys(all).filter((field) => all[field] === `${version}`));
}

/** The words of all tabs together. Null: there are none. */
function newestOf(tabs: Tabs, which: UnsavedWords): Kept | null {
  const having = Object.values(tabs)
    .filter(({ fields, aside }) => Object.keys(fields).length > 0 && (aside === undefined || which === 'aside'))
    .toSorted((one, other) => one.turn - other.turn);
  const newest = having.at(-1);
  if (newest === undefined) return null;
  return {
    baseVersion: Math.min(...having.map(({ version }) => version)),
    payload: wordsOfTabs(tabs, which),
    at: new Date(Math.max(...having.map(({ at }) => Date.parse(at)))),
    from: newest.from === 'form' || newest.from === 'browser' ? newest.from : 'page',
  };
}

/**
 * The words that are set aside, by where they come from, without what the draft, or what is typed in it, says too, alone or
 * among other words. Different words of one field are each in a group of their own, the newest first.
 */
async function readAside(tx: Prisma.TransactionClient, draft: StoredDraft, tabs: Tabs): Promise<AsideWords[]> {
  const shown = [wordsOf(draft), mergeTabs(tabs)];
  const groups: AsideWords[] = [];
  const newestFirst = Object.entries(tabs).toSorted(([, a], [, b]) => b.turn - a.turn);
  for (const [name, tab] of newestFirst) {
    if (tab.aside === undefined) continue;
    const isOffered = ([field, value]: [string, string]) => groups.some(({ fields }) => fields[field] === value);
    const seen = await readSeenFields(tx, draft, tab.version);
    const begun: Payload = { ...seen?.fields, reason: seen?.reason ?? '' };
    const isShown = ([field, mine]: [string, string]) =>
      shown.some((words) => {
        const theirs = words[field] ?? '';
        return theirs === mine || heldIn({ field, base: begun[field] ?? '', theirs, mine }, true) === 'theirs';
      });
    const own = Object.entries(tab.fields).filter((entry) => !isOffered(entry) && !isShown(entry));
    if (own.length === 0) continue;
    const from = asideFrom(name, tab);
    const at = new Date(tab.at);
    const group = groups.find(
      (each) => each.from === from && own.every(([field]) => !Object.hasOwn(each.fields, field)),
    );
    if (group) Object.assign(group.fields, Object.fromEntries(own));
    else groups.push({ from, at, fields: Object.fromEntries(own) });
    if (group && +group.at < +at) group.at = at;
  }
  return groups;
}
