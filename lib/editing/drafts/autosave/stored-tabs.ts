import type { Prisma } from '@/lib/db/generated/client';
import type { Decided } from '@/lib/editing/drafts/merging/join-typed';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { refusalOfMore } from '@/lib/editing/drafts/stored/draft-limits';
import type { TakenDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { fieldsOfMissing } from '@/lib/editing/drafts/stored/part-changes';
import type { DomainError } from '@/lib/errors/domain-error';
import { findLatePost, foldLatePost, forgetLatePost } from './late-post';
import {
  mergeTabs,
  prune,
  readTabs,
  type SeenTabs,
  settleTabs,
  type Tab,
  type Tabs,
  turnOf,
  typedInto,
  withNotTaken,
  withPostponed,
} from './tabs';

type Tx = Prisma.TransactionClient;

/** What the tabs of a person at a draft have sent; a form that was posted too late becomes one of them. */
export async function findTabs(tx: Tx, taken: TakenDraft): Promise<Tabs> {
  const { draft, person } = taken;
  const tabs = readTabs(await tx.autosave.findUnique({ where: { draftId_personId: keyOf(taken) } }));
  const post = await findLatePost(tx, person.id, draft.id);
  if (post === null) return tabs;
  const folded = await foldLatePost(tx, draft, tabs, post);
  if ((await keepTabs(tx, taken, folded, new Date())) !== null) return tabs;
  await forgetLatePost(tx, person.id, draft.id);
  return folded;
}

/** Writes the one row of a person at a draft. Refuses, and writes nothing, where it would be more than may be kept. */
export async function keepTabs(tx: Tx, taken: TakenDraft, tabs: Tabs, now: Date): Promise<DomainError | null> {
  const key = keyOf(taken);
  const kept = prune(tabs, now);
  if (Object.keys(kept).length === 0) {
    await tx.autosave.deleteMany({ where: key });
    return null;
  }
  const payload = mergeTabs(kept);
  const refusal = refusalOfMore(payload) ?? refusalOfMore(sumOf(kept));
  if (refusal) return refusal;
  const having = Object.values(kept).filter(
    ({ fields, aside }) => aside === undefined && Object.keys(fields).length > 0,
  );
  const versions = having.map(({ version }) => version);
  const baseVersion = versions.length > 0 ? Math.min(...versions) : taken.draft.version;
  const row = { baseVersion, payload, tabs: kept, at: now };
  await tx.autosave.upsert({ where: { draftId_personId: key }, create: { ...key, ...row }, update: row });
  return null;
}

/** What a form told of its tab, with the number of the last request that the tab had made. */
export type SentTab = SeenTabs & { seq: number };

type Saved = {
  version: number;
  aside: Payload;
  saved: string[] | null;
  words: Payload;
  later: { since: number; fields: Payload } | null;
};

/**
 * After a save. `aside`: words that had no room. A form that tells of no page had all words before it, but for those that
 * were set aside; one of an older version had only the fields `saved`, if any are named, and the other words stay. Words
 * that were set aside and are now those of the draft, `words`, are forgotten. `later`: words that this person sets aside.
 */
export async function settleAutosave(
  tx: Tx,
  taken: TakenDraft,
  sent: SentTab | null,
  { version, aside, saved, words, later }: Saved,
): Promise<void> {
  const now = new Date();
  const before = await findTabs(tx, taken);
  const page = { name: '', turn: turnOf(before), seq: 0 };
  const homeless = (fields: Payload): Payload =>
    Object.assign({}, ...Object.values(fieldsOfMissing(taken.draft.parts, fields)));
  const tabs =
    !sent && saved
      ? withoutFields(before, saved)
      : settleTabs(before, sent ?? { ...page, shown: 'typed' }, now, homeless);
  const none = Object.keys(aside).length === 0;
  const left = withoutSaved(tabs, words);
  const kept = later ? withPostponed(left, { version: later.since, fields: later.fields }, now) : left;
  await keepTabs(tx, taken, none ? kept : typedInto(kept, page, { version, typed: aside }, now), now);
}

/**
 * After a form that decided everything and came too late all the same, since somebody saved once more: what was decided is
 * what this person typed from then on, over the version that the form had shown. What was not taken is set aside.
 */
export async function keepDecided(
  tx: Tx,
  taken: TakenDraft,
  sent: SentTab | null,
  { since, version, typed, notTaken }: Decided,
): Promise<DomainError | null> {
  const now = new Date();
  const before = await findTabs(tx, taken);
  const page = { name: '', turn: turnOf(before), seq: 0 };
  const settled = settleTabs(before, sent ?? { ...page, shown: 'typed' }, now);
  const tabs = typedInto(settled, { ...page, turn: turnOf(settled) }, { version, typed }, now);
  return keepTabs(tx, taken, withNotTaken(tabs, { version: since, fields: notTaken }, now), now);
}

/** Words of a form that came too late for its version, over those that its tab had sent before. */
export async function keepTyped(
  tx: Tx,
  taken: TakenDraft,
  sent: SentTab | null,
  { version, typed }: { version: number; typed: Payload },
): Promise<DomainError | null> {
  const now = new Date();
  const tabs = await findTabs(tx, taken);
  const page = sent ?? { name: '', turn: 0, seq: 0 };
  return keepTabs(tx, taken, typedInto(tabs, page, { version, typed }, now), now);
}

function withoutSaved(tabs: Tabs, words: Payload): Tabs {
  const kept = ({ fields }: Tab) =>
    Object.fromEntries(Object.entries(fields).filter(([name, value]) => (words[name] ?? '') !== value));
  return Object.fromEntries(
    Object.entries(tabs).flatMap(([name, tab]) => {
      if (tab.aside === undefined) return [[name, tab]];
      const fields = kept(tab);
      return Object.keys(fields).length === 0 ? [] : [[name, { ...tab, fields }]];
    }),
  );
}

function withoutFields(tabs: Tabs, names: string[]): Tabs {
  const kept = (fields: Payload) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
  return Object.fromEntries(Object.entries(tabs).map(([name, tab]) => [name, { ...tab, fields: kept(tab.fields) }]));
}

function keyOf({ draft, person }: TakenDraft) {
  return { draftId: draft.rowId, personId: person.rowId };
}

/** All words of all tabs under names of their own, to be measured. */
function sumOf(tabs: Tabs): Payload {
  const words = Object.entries(tabs).flatMap(([tab, { fields }]) =>
    Object.entries(fields).map(([name, value]) => [`${tab} ${name}`, value]),
  );
  return Object.fromEntries(words);
}
