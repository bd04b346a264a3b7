import { z } from 'zod';
import type { Actor } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import { DraftId, SeenVersion, TypedFields } from '@/lib/editing/drafts/draft-input';
import { isMovedByOne } from '@/lib/editing/drafts/merging/own-words';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import {
  conflictOf,
  openDraft,
  refusalOfRights,
  type StoredDraft,
  type StoredPart,
  type TakenDraft,
} from '@/lib/editing/drafts/stored/draft-rows';
import { changedFields, fieldsOf, mergeFields } from '@/lib/editing/drafts/stored/merge-fields';
import { findClosing, listSavers } from '@/lib/editing/drafts/stored/moved-by';
import { readSeenWords } from '@/lib/editing/drafts/stored/revisions';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { applySplice, readSplice } from '@/lib/text/splice';
import { findTabs, keepTabs } from './stored-tabs';
import {
  countOthers,
  leftInto,
  mergeTabs,
  SentTabInput,
  setAside,
  type Tab,
  type Tabs,
  tabNamed,
  turnOf,
  typedInto,
} from './tabs';
import { partsWithSeen } from './typed-parts';

const Input = z.strictObject({
  id: DraftId,
  version: SeenVersion,
  tab: SentTabInput.refine(({ name, seq }) => name !== '' && seq > 0, 'validation.id'),
  /** Of words that a page which is gone had left in its browser: when they were typed, by the browser's clock. */
  leftAt: z.coerce.date().nullish(),
  /** Fields whole, by their names. */
  whole: TypedFields,
  /** Fields as a splice of what the portal had of them: see lib/text/splice.ts. */
  spliced: TypedFields,
});

export type Autosaved = {
  /** The newest request of this tab. */
  seq: number;
  /** The request came after that one, or again, and changed nothing. */
  isLate: boolean;
  /** At which turn the portal has words of this tab that are to be seen; of a late request 0 if it has none. */
  turn: number;
  at: string;
  /** Splices of something that the portal does not have; to be sent whole. */
  resend: string[];
  /** How many other tabs of this person have typed what this one has not seen. */
  others: number;
  /** `moved`: the draft was saved or closed meanwhile, and the words are kept all the same. `language`: that one word is not. */
  state: 'kept' | 'moved' | 'language';
  /** Nobody but this person has saved the draft since the version of the page. */
  isMovedByOwn: boolean;
  /** The draft takes no words any more. */
  closed: 'published' | 'discarded' | null;
  /** The names of who closed it, or of the others who saved it since the version of the page. */
  by: string[];
  /** When it was closed. */
  closedAt: string | null;
};

/**
 * Keeps what somebody types, beside the draft: no version, no revision, and no approval is voided. Each tab has words of its
 * own, so that no tab writes over another; within a tab the order in which requests were made decides, not that of arrival.
 */
export const autosaveDraft = write(
  'draft.save',
  Input,
  async (tx, { id, version, tab, leftAt, whole, spliced }, { actor }): Promise<WrittenWork<Autosaved>> => {
    const taken = await openDraft(tx, actor, 'save', id);
    const { draft } = taken;
    const now = new Date();
    const tabs = setAside(await findTabs(tx, taken), tab, now);
    const own = tabNamed(tabs, tab.name);
    const state = conflictOf(actor, 'save', taken, version) === null ? 'kept' : 'moved';
    const isMovedByOwn = state === 'moved' && (await isMovedByOne(tx, draft, taken.person.id, version));
    const closed = draft.state === 'published' || draft.state === 'discarded' ? draft.state : null;
    const moved =
      state === 'moved' && !isMovedByOwn ? await namesOfMovers(tx, taken, version) : { by: [], closedAt: null };
    const said = { at: now.toISOString(), state, isMovedByOwn, closed, ...moved } as const;
    const answer = { ...said, turn: turnOf(tabs), others: countOthers(tabs, tab) };
    if (own && own.seq >= tab.seq)
      return {
        changes: [],
        result: () => ({ ...answer, turn: turnOfWords(own), resend: [], seq: own.seq, isLate: true }),
      };
    const seen = await readSeenWords(tx, draft, version);
    if (seen === null || version === null) {
      return { changes: [], refusal: new DomainError('conflict', `draft ${id} never was at version ${version}`) };
    }
    const stored = { ...fieldsOf(draft.parts), reason: draft.reason };
    const before = [
      own?.fields ?? {},
      mergeTabs(tabs),
      mergeTabs(tabs, 'aside'),
      stored,
      { ...Object.assign({}, ...Object.values(seen.payloads)), reason: seen.reason },
    ];
    const { words, resend } = join(whole, spliced, before);
    const { typed, isRefused } = keepRights(actor, draft, own?.fields ?? {}, words, partsWithSeen(draft.parts, seen));
    const next = leftAt
      ? leftInto(tabs, tab, { version, typed, leftAt }, now)
      : typedInto(tabs, tab, { version, typed }, now);
    const refusal = await keepTabs(tx, taken, withoutSame(next, tab.name, stored), now);
    if (refusal) return { changes: [], refusal };
    const told = isRefused ? 'language' : state;
    const after = { turn: turnOf(next), others: countOthers(next, tab) };
    const result = { ...said, ...after, resend, seq: tab.seq, isLate: false, state: told } as const;
    return { changes: [], result: () => result };
  },
  { isPrivate: true },
);

async function namesOfMovers(tx: Prisma.TransactionClient, { draft, person }: TakenDraft, version: number | null) {
  const closing = await findClosing(tx, draft);
  const people = closing ? [closing.by] : await listSavers(tx, draft, version);
  const others = people.flatMap((each) => (each === null || (!closing && each.id === person.id) ? [] : [each.name]));
  return { by: others, closedAt: closing?.at.toISOString() ?? null };
}

function turnOfWords({ fields, aside, turn }: Tab): number {
  return aside === undefined && Object.keys(fields).length > 0 ? turn : 0;
}

/** The fields as they are now. A splice is of the first of `before` that it fits. */
function join(whole: Payload, spliced: Payload, before: Payload[]): { words: Payload; resend: string[] } {
  const words: Payload = { ...whole };
  const resend: string[] = [];
  for (const [name, written] of Object.entries(spliced)) {
    const splice = readSplice(written);
    const after =
      splice && firstOf(before, (fields) => applySplice((Object.hasOwn(fields, name) && fields[name]) || '', splice));
    if (after === null) resend.push(name);
    else words[name] = after;
  }
  return { words, resend };
}

function firstOf(before: Payload[], apply: (fields: Payload) => string | null): string | null {
  for (const fields of before) {
    const after = apply(fields);
    if (after !== null) return after;
  }
  return null;
}

/** Only fields of these parts; and not the language that would take the draft out of its writer's hands. */
function keepRights(
  actor: Actor,
  draft: StoredDraft,
  own: Payload,
  { reason, ...words }: Payload,
  parts: StoredPart[],
): { typed: Payload; isRefused: boolean } {
  const fields = changedFields(parts, words, null);
  const typed: Payload = reason === undefined ? fields : { ...fields, reason };
  const { reason: _, ...all } = { ...own, ...typed };
  const isRefused = refusalOfRights(actor, 'save', { ...draft, parts: mergeFields(draft.parts, all) }) !== null;
  if (!isRefused) return { typed, isRefused };
  const { 'text.lang': __, ...others } = typed;
  return { typed: others, isRefused };
}

/** A field that says what the draft says need not be kept. */
function withoutSame(tabs: Tabs, name: string, stored: Payload): Tabs {
  const own = tabNamed(tabs, name);
  if (!own) return tabs;
  const fields = Object.entries(own.fields).filter(([field, value]) => value !== (stored[field] ?? ''));
  return { ...tabs, [name]: { ...own, fields: Object.fromEntries(fields) } };
}
