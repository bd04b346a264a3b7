import type { Prisma } from '@/lib/db/generated/client';
import { namesOfRow, type RowKind } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { splitFields } from '@/lib/editing/drafts/parts/split-fields';
import type { StoredDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { payloadsOf } from '@/lib/editing/drafts/stored/merge-fields';
import { readSeenWords } from '@/lib/editing/drafts/stored/revisions';
import { holdsWords } from '@/lib/text/comparison/holds-words';
import { type DraftWords, followInText, type JoinedWords, joinWords } from './join-words';
import { isMovedByOne, settleUnasked } from './own-words';
import { postpone, settleFields } from './settle-fields';
import { conflictsOf, type FieldConflict } from './sides';

type Tx = Prisma.TransactionClient;

/** What somebody decided where two had changed the same fields of a draft. */
export type Settlement = {
  /** The version that this person had begun from. */
  since: number | null;
  /** What this person had typed in the fields in conflict. */
  mine: Payload;
  /** For each place of a field what was taken: `{ "0.paragraph.3": "both" }`. */
  choices: Payload;
  /** `yes` for a field whose words were edited by hand, `no` for one whose words follow the choices. */
  hands: Payload;
  /** What is left open stays as others saved it, and this person's words of it are set aside. */
  isLater: boolean;
};

/** `person`: the public id of who typed. */
type Typed = {
  person: string;
  version: number | null;
  fields: Payload;
  rowChange: string | null;
  settlement: Settlement | null;
};

export type JoinedTyped = {
  words: DraftWords;
  /** Fields that others changed meanwhile, their own way, and that are not settled: nothing is to be written. */
  open: string[];
  /** The words of fields in conflict that were edited by hand. */
  byHand: Payload;
  /** What this person typed into parts that others took out meanwhile. */
  gone: Payload;
  /** All that this person had typed, where not all of it was taken. */
  leftOut: DraftWords | null;
  /** Where every place was decided: what came of it, over the version that the form had shown. */
  decided: Decided | null;
  /** The fields that are decided later, as this person had typed them from the version `since` on. */
  later: { since: number; fields: Payload };
};

/**
 * `typed`: the fields that differ from that version. `notTaken`: what this person had typed, from the version `since` on,
 * and did not take all of.
 */
export type Decided = { since: number; version: number; typed: Payload; notTaken: Payload };

/**
 * Brings what somebody typed over an older version of a draft to the version that it is at. Null: it cannot be, since no
 * version was given, or the draft was handed on to its reviewers meanwhile, which is for that person to know first.
 */
export async function joinTyped(tx: Tx, draft: StoredDraft, typed: Typed): Promise<JoinedTyped | null> {
  const { person, version, fields, rowChange, settlement } = typed;
  const seen = await readSeenWords(tx, draft, version);
  // Whoever settles the newest version knows that the draft was handed on.
  const isKnown = draft.state === 'draft' || (settlement !== null && version === draft.version);
  if (seen === null || !isKnown) return null;
  const since = settlement && (await readSeenWords(tx, draft, settlement.since));
  if (settlement && since === null) return null;
  const told =
    settlement && since && version
      ? settle(since, { seen, version }, fields, settlement)
      : { ...untold, words: lay(seen, fields) };
  const now = wordsOf(draft);
  if (version === draft.version) return told;
  const isOwn = await isMovedByOne(tx, draft, person, version);
  const joined = joinSides({ base: seen, theirs: now, mine: told.words }, isOwn);
  const moved = rowChange !== null && isRowMoved(rowChange, seen, now) ? [rowChange] : [];
  const gone = { ...told.gone, ...joined.gone };
  return { ...told, words: joined, gone, open: [...told.open, ...joined.conflicts, ...moved] };
}

/** What is contained in the other words is not asked about, nor what a person's windows typed one after the other. */
function joinSides(given: Record<'base' | 'theirs' | 'mine', DraftWords>, isOwn: boolean): JoinedWords {
  const sides = followInText(given, 'base');
  const joined = joinWords(sides);
  if (joined.conflicts.length === 0) return joined;
  const inFields = { base: flat(sides.base), theirs: flat(sides.theirs), mine: flat(sides.mine) };
  return joinWords(sides, settleUnasked(conflictsOf(inFields, joined.conflicts), isOwn));
}

const untold = { open: [], byHand: {}, gone: {}, leftOut: null, decided: null, later: { since: 0, fields: {} } };

type Seen = { seen: DraftWords; version: number };

function settle(
  since: DraftWords,
  { seen: theirs, version }: Seen,
  fields: Payload,
  { since: began, mine, choices, hands, isLater }: Settlement,
) {
  // A form that settles fields shows them in the paragraphs of theirs.
  const given = { base: since, theirs, mine: lay(since, { ...fields, ...mine }) };
  const sides = followInText(given, 'theirs');
  const inFields = { base: flat(sides.base), theirs: flat(theirs), mine: flat(sides.mine) };
  const conflicts = conflictsOf(inFields, joinWords(sides).conflicts);
  const { settled: decided, open, byHand } = settleFields(conflicts, { typed: fields, choices, hands });
  const postponed = isLater ? conflicts.filter(({ field }) => open.includes(field)) : [];
  const asTheirs = Object.fromEntries(postponed.map((each) => [each.field, postpone(each, choices)]));
  const settled = { ...decided, ...asTheirs };
  const left = conflicts.filter((conflict) => !holdsWords(settled[conflict.field] ?? '', conflict.mine));
  const own = Object.fromEntries(conflicts.map((conflict) => [conflict.field, conflict.mine]));
  const { gone, ...words } = joinWords(sides, settled);
  const isLeftOut = left.some((conflict) => !postponed.includes(conflict));
  const leftOut = isLeftOut ? joinWords(sides, { ...own, ...asTheirs }) : null;
  const mineOf = (all: FieldConflict[]) => Object.fromEntries(all.map(({ field, mine: said }) => [field, said]));
  const typed = { ...changedSince(theirs, words), ...gone };
  const from = began ?? version;
  return {
    words,
    open: isLater ? [] : open,
    byHand,
    gone,
    leftOut,
    decided: open.length > 0 ? null : { since: from, version, typed, notTaken: mineOf(left) },
    later: { since: from, fields: mineOf(left.filter((conflict) => postponed.includes(conflict))) },
  };
}

/** The fields that say something else; one that is gone is empty. */
function changedSince(before: DraftWords, after: DraftWords): Payload {
  const [was, is] = [flat(before), flat(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => was[name] !== is[name]);
  return Object.fromEntries(names.map((name) => [name, is[name] ?? '']));
}

/** What a form sent, over what its writer had seen. A field that was sent empty and was not there stays away. */
function lay(words: DraftWords, { reason = words.reason, ...fields }: Payload): DraftWords {
  const before = flat(words);
  const changed = Object.entries(fields).filter(([name, value]) => (before[name] ?? '') !== value);
  return { payloads: splitFields(Object.fromEntries(changed), words.payloads), reason };
}

/** Whether somebody else changed the row that a form takes out. */
function isRowMoved(change: string, seen: DraftWords, now: DraftWords): boolean {
  const [, kind, row = ''] = /^remove-(claim|count|paragraph):(.+)$/.exec(change) ?? [];
  if (kind === undefined) return false;
  const [before, after] = [flat(seen), flat(now)];
  const names = [before, after].flatMap((fields) => namesOfRow(fields, kind as RowKind, row));
  return names.some((name) => (before[name] ?? '') !== (after[name] ?? ''));
}

function wordsOf({ parts, reason }: StoredDraft): DraftWords {
  return { payloads: payloadsOf(parts), reason };
}

function flat({ payloads, reason }: DraftWords): Payload {
  return Object.assign({ reason }, ...Object.values(payloads));
}
