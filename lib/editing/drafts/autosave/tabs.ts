import { z } from 'zod';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';

/**
 * What one open page has sent. `seq` is the newest of its requests: an older one that arrives later changes nothing. `turn`
 * counts the writes of all tabs. `version` is the draft's when the page was opened.
 */
const Tab = z.object({
  seq: z.number(),
  turn: z.number(),
  version: z.number(),
  at: z.string(),
  fields: z.record(z.string(), z.string()),
  /** Since when the person wants to see the draft without these words. */
  aside: z.string().optional(),
  /**
   * Where the newest of them come from, if not from an open page: a form posted too late, or the browser of a page that was
   * gone. Of words that were set aside also: another window, a choice between versions that did not take them, or the wish to
   * choose another time.
   */
  from: z.enum(['form', 'browser', 'window', 'choice', 'wish']).optional(),
});

export type Tab = z.output<typeof Tab>;

/** By their random names; the empty name has what came without one. */
export type Tabs = Record<string, Tab>;

/** What the person had before them: the draft with their words, as it was saved, or with words that were set aside, too. */
export const Shown = z.enum(['typed', 'saved', 'aside']);
export type Shown = z.output<typeof Shown>;

/** What a page knew when it was opened, or was told since. */
export type SeenTabs = { name: string; turn: number; shown: Shown };

const TabName = z.string().regex(/^[0-9a-z]{8,40}$/, 'validation.id');
const count = z.coerce.number().int().min(0).max(1e9);

/** A page as it names itself in a form or a request. What a page cannot have is read as nothing. */
export const SentTabInput = z.object({
  name: TabName.catch(''),
  turn: count.catch(0),
  seq: count.catch(0),
  shown: Shown.catch('typed'),
});

type Row = { baseVersion: number; payload: unknown; tabs: unknown; at: Date };

const mostRemembered = 50;
const asideTime = 30 * 24 * 3_600_000;

/** The tabs of a row. A row of before there were tabs has its words without one. */
export function readTabs(row: Row | null): Tabs {
  if (row === null) return {};
  const read = z.record(z.string(), Tab).safeParse(row.tabs);
  if (read.success && Object.keys(read.data).length > 0) return read.data;
  const { baseVersion: version, at } = row;
  const fields = row.payload as Payload;
  return Object.keys(fields).length === 0 ? {} : { '': { seq: 0, turn: 1, version, at: at.toISOString(), fields } };
}

/** The tab of this name; names come from outside, so nothing that every object has. */
export function tabNamed(tabs: Tabs, name: string): Tab | undefined {
  return Object.hasOwn(tabs, name) ? tabs[name] : undefined;
}

/** The newest of each field, of the tabs whose words are to be seen or of those whose words are set aside. */
export function mergeTabs(tabs: Tabs, which: 'typed' | 'aside' = 'typed'): Payload {
  const wanted = Object.values(tabs).filter(({ aside }) => (aside !== undefined) === (which === 'aside'));
  return Object.assign({}, ...wanted.toSorted((a, b) => a.turn - b.turn).map(({ fields }) => fields));
}

export function turnOf(tabs: Tabs): number {
  return Math.max(0, ...Object.values(tabs).map(({ turn }) => turn));
}

/** How many other tabs have typed what this one has not seen, also where this one has typed into the same field since. */
export function countOthers(tabs: Tabs, seen: SeenTabs): number {
  const unseen = Object.entries(tabs).filter(
    ([name, { turn, fields, aside }]) =>
      turn > seen.turn && (aside === undefined || isOfNobody(name)) && Object.keys(fields).length > 0,
  );
  return new Set(unseen.map(([name]) => name.replace(/~+$/, '')).filter((name) => name !== seen.name)).size;
}

/** Why words are set aside: somebody wished it, or where they come from. */
export type AsideFrom = NonNullable<Tab['from']>;

export function asideFrom(name: string, { from = 'window' }: Tab): AsideFrom {
  return isOfNobody(name) ? from : 'wish';
}

/** The tabs without the words that were set aside, as far as a page had seen them. */
export function withoutAside(tabs: Tabs, turn: number): Tabs {
  return Object.fromEntries(Object.entries(tabs).filter(([, tab]) => tab.aside === undefined || tab.turn > turn));
}

/** What a page shows no more is set aside as soon as somebody types into it. */
export function setAside(tabs: Tabs, { name, turn, shown }: SeenTabs, now: Date): Tabs {
  if (shown === 'typed') return tabs;
  if (shown === 'aside') return exchange(tabs, { name, turn }, now);
  return mapTabs(tabs, (tab, each) =>
    each !== name && tab.turn <= turn && tab.aside === undefined && Object.keys(tab.fields).length > 0
      ? { ...tab, aside: now.toISOString() }
      : tab,
  );
}

/** Words that a page showed in place of others in the same field: those others are set aside in turn. */
function exchange(tabs: Tabs, { name, turn }: Omit<SeenTabs, 'shown'>, now: Date): Tabs {
  const next = { ...tabs };
  const shown = mergeTabs(tabs, 'aside');
  for (const [each, tab] of Object.entries(tabs)) {
    if (each === name || tab.turn > turn || tab.aside !== undefined) continue;
    const hidden = within(tab.fields, shown);
    if (Object.keys(hidden).length === 0) continue;
    next[each] = { ...tab, fields: without(tab.fields, hidden) };
    const own = asideOf(asideOf(each));
    const { version, at } = tab;
    putAside(next, own, { version, at, fields: hidden, from: 'choice' }, now);
  }
  return next;
}

type Sender = { name: string; turn: number; seq: number };

/**
 * The tabs after one of them has sent words. A field is in one tab alone: another tab's value that this page has shown is
 * what it was changed from, and one that it has not shown is set aside.
 */
export function typedInto(
  tabs: Tabs,
  { name, turn: seen, seq }: Sender,
  { version, typed, from, at = null }: { version: number; typed: Payload; from?: Tab['from']; at?: Date | null },
  now: Date,
): Tabs {
  const turn = turnOf(tabs) + 1;
  const next: Tabs = {};
  for (const [each, tab] of Object.entries(tabs)) {
    // Pages without a script have one name together, so its words may be those of another page.
    const isOwn = name !== '' && (each === name || each === asideOf(name));
    if (isOwn || each === name || tab.aside !== undefined) {
      // Its own earlier words of a field give way to the newer ones.
      if (!Object.hasOwn(next, each))
        next[each] = isOwn && each !== name ? { ...tab, fields: without(tab.fields, typed) } : tab;
      continue;
    }
    next[each] = { ...tab, fields: without(tab.fields, typed) };
    const unseen = tab.turn > seen ? within(tab.fields, typed) : {};
    if (Object.keys(unseen).length === 0) continue;
    const own = tabNamed(tabs, asideOf(each));
    if (own) next[asideOf(each)] ??= own;
    putAside(next, asideOf(each), { ...tab, fields: unseen, from: tab.from ?? 'window' }, now, turn);
  }
  const other = name === '' ? tabNamed(tabs, '') : undefined;
  if (other && other.aside === undefined && other.turn > seen) {
    const unseen = within(other.fields, typed);
    if (Object.keys(unseen).length > 0) {
      const own = freeName(tabs, asideOf(''), unseen);
      putAside(next, own, { ...other, fields: unseen, from: other.from ?? 'window' }, now, turn);
    }
  }
  const { aside: _, ...before }: Tab | Omit<Tab, 'turn' | 'at'> = tabNamed(tabs, name) ?? {
    seq: 0,
    version,
    fields: {},
  };
  // Of fields from two versions the older is said: what somebody else changed since is then asked about, not joined.
  const isMixed = Object.keys(before.fields).some((field) => !Object.hasOwn(typed, field));
  next[name] = {
    seq: Math.max(before.seq, seq),
    turn,
    version: isMixed ? Math.min(before.version, version) : version,
    at: (at ?? now).toISOString(),
    fields: { ...before.fields, ...typed },
    ...(from && { from }),
  };
  return next;
}

/**
 * The tabs after words came that an earlier page had left in a browser. Where somebody has typed into the same field since,
 * the later words stay and these are set aside.
 */
export function leftInto(
  tabs: Tabs,
  sender: Sender,
  { version, typed, leftAt, from = 'browser' }: { version: number; typed: Payload; leftAt: Date; from?: Tab['from'] },
  now: Date,
): Tabs {
  const others = Object.entries(tabs).filter(([each, tab]) => each !== sender.name && tab.aside === undefined);
  const later = Object.assign(
    {},
    ...others.filter(([, { at }]) => Date.parse(at) > +leftAt).map(([, tab]) => tab.fields),
  );
  const older = within(typed, later);
  // No clock of a browser makes words newer than those that come after them, or of a time that no page can tell.
  const at = new Date(Math.max(0, Math.min(+leftAt, +now)));
  const next = typedInto(tabs, sender, { version, typed: without(typed, older), from, at }, now);
  if (Object.keys(older).length === 0) return next;
  putAside(next, asideOf(sender.name), { version, at: at.toISOString(), fields: older, from }, now);
  return next;
}

/** No page has such a name. */
const asideOf = (name: string) => `${name}~`;

/** The first of such names under which no other words of these fields are set aside. */
function freeName(tabs: Tabs, name: string, fields: Payload): string {
  const before = tabNamed(tabs, name)?.fields ?? {};
  return Object.keys(within(before, fields)).length === 0 ? name : freeName(tabs, asideOf(name), fields);
}

/** Whether the portal set these words aside, and not the wish of a person. */
const isOfNobody = (name: string) => name.endsWith('~');

type NotTaken = Pick<Tab, 'version' | 'fields'>;

/** The tabs with words that a person did not take when two versions were settled: set aside, and not lost. */
export function withNotTaken(tabs: Tabs, words: NotTaken, now: Date): Tabs {
  return withAside(tabs, words, 'choice', now);
}

/** The same with words about which a person wishes to decide another time. */
export function withPostponed(tabs: Tabs, words: NotTaken, now: Date): Tabs {
  return withAside(tabs, words, 'wish', now);
}

function withAside(tabs: Tabs, { version, fields }: NotTaken, from: 'choice' | 'wish', now: Date): Tabs {
  if (Object.keys(fields).length === 0) return tabs;
  const next = { ...tabs };
  const name = freeName(tabs, asideOf(from), fields);
  putAside(next, name, { version, at: now.toISOString(), fields, from }, now);
  return next;
}

/**
 * Sets words aside beside those that are there under a name. Of words from two versions the older is said, so that what
 * somebody else changed since is asked about.
 */
function putAside(
  tabs: Tabs,
  name: string,
  { version, at, fields, from }: Pick<Tab, 'version' | 'at' | 'fields' | 'from'>,
  now: Date,
  turn = turnOf(tabs) + 1,
): void {
  const before = tabNamed(tabs, name);
  const isMixed = Object.keys(before?.fields ?? {}).some((field) => !Object.hasOwn(fields, field));
  tabs[name] = {
    seq: 0,
    turn,
    version: before && isMixed ? Math.min(before.version, version) : version,
    at,
    fields: { ...before?.fields, ...fields },
    aside: now.toISOString(),
    ...(from && { from }),
  };
}

function without(fields: Payload, others: Payload): Payload {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !Object.hasOwn(others, name)));
}

/** The fields that another has too, and not the same. */
function within(fields: Payload, others: Payload): Payload {
  const entries = Object.entries(fields).filter(
    ([name, value]) => Object.hasOwn(others, name) && others[name] !== value,
  );
  return Object.fromEntries(entries);
}

/**
 * After a save: what was in the form is in the draft. Of the tabs only the order of their requests is remembered, and the
 * fields that no form of the draft has.
 */
export function settleTabs(
  tabs: Tabs,
  seen: SeenTabs & { seq: number },
  now: Date,
  homeless: (fields: Payload) => Payload = () => ({}),
): Tabs {
  const { name, turn, shown, seq } = seen;
  const isIn = (tab: Tab) => tab.turn <= turn && (tab.aside === undefined || shown === 'aside');
  const settled = mapTabs(setAside(tabs, seen, now), (tab, each) =>
    (each === name && name !== '') || (shown !== 'saved' && isIn(tab) && !isJustSetAside(tab, now))
      ? withFields(tab, homeless(tab.fields))
      : tab,
  );
  const last = tabNamed(settled, name);
  const own = last ?? { seq, turn: 0, version: 0, at: now.toISOString(), fields: {} };
  if (name !== '') settled[name] = { ...own, seq: Math.max(own.seq, seq) };
  return prune(settled, now);
}

/** Forgets the empty tabs of long ago, and words that were set aside for a month. */
export function prune(tabs: Tabs, now: Date): Tabs {
  const kept = Object.entries(tabs).filter(
    ([name, { fields, aside }]) =>
      (aside === undefined || Date.parse(aside) > +now - asideTime) && (name !== '' || Object.keys(fields).length > 0),
  );
  const isEmpty = ([, { fields }]: [string, Tab]) => Object.keys(fields).length === 0;
  const empty = kept.filter(isEmpty).toSorted(([, a], [, b]) => Date.parse(b.at) - Date.parse(a.at));
  return Object.fromEntries([...kept.filter((entry) => !isEmpty(entry)), ...empty.slice(0, mostRemembered)]);
}

function isJustSetAside({ aside }: Tab, now: Date): boolean {
  return aside === now.toISOString();
}

function withFields({ aside, ...tab }: Tab, fields: Payload): Tab {
  return { ...tab, fields, ...(aside !== undefined && Object.keys(fields).length > 0 && { aside }) };
}

function mapTabs(tabs: Tabs, change: (tab: Tab, name: string) => Tab): Tabs {
  return Object.fromEntries(Object.entries(tabs).map(([name, tab]) => [name, change(tab, name)]));
}
