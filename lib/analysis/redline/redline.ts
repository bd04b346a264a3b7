import type { Run } from '@/lib/text/comparison/diff-words';
import type { Span } from '@/lib/text/span';
import { type OrderedPair, orderPairs } from './order-pairs';
import { pairBySlots } from './pair-by-slots';
import { pairParagraphs } from './pair-paragraphs';
import { type RedlineBudget, redlineBudget } from './redline-budget';
import { findMovedSentences } from './sentences/moved-sentences';
import { findRecutSentences, type RecutSentence } from './sentences/recut-sentences';
import { type AwayInPassage, diffPassage } from './words/diff-passage';
import { leadingSpace } from './words/leading-space';
import { addRun, type RedlineRun } from './words/redline-run';

/** A text to compare: its words, and where its paragraphs are in them, in order, with only white space between. */
export type RedlineText = { text: string; paragraphs: readonly (Span & { slots: string[] })[] };

export type RedlineKind = 'same' | 'changed' | 'added' | 'removed' | 'moved' | 'split' | 'merged';

/**
 * What became of one passage. The runs of all blocks in a row, without `added` and with `was` for `spelling`, are the first text;
 * without `removed`, the second. A passage that moved is two blocks, removed where it was and added where it is.
 */
export type RedlineBlock = {
  /** Names the block in an address. It is made of slots, so it is the same after the text was corrected elsewhere. */
  id: string;
  kind: RedlineKind;
  a: string[];
  b: string[];
  runs: RedlineRun[];
  /** For a passage that moved and changed: what changed in it. At its new place only. */
  changes?: Run[];
  /** The sentences that were split or merged in it. */
  sentences?: RecutSentence[];
};

type RedlineOptions = {
  /** Whether the slots of both texts are the same places of one work, as in two versions of a statement. */
  isOneWork?: boolean;
  budget?: RedlineBudget;
};

/**
 * Compares two texts in one language: which paragraphs are the same, changed, moved, split or merged, which sentences, and which
 * words changed in them. Deterministic, and bounded for any two texts: what is too much to compare is removed and added as a whole.
 */
export function redlineTexts(
  before: RedlineText,
  after: RedlineText,
  { isOneWork = false, budget = redlineBudget() }: RedlineOptions = {},
): RedlineBlock[] {
  const contents = [before, after].map(({ text, paragraphs }) =>
    paragraphs.map(({ start, end }) => text.slice(start, end)),
  );
  const known = isOneWork ? pairBySlots(before.paragraphs, after.paragraphs) : [];
  const pairs = orderPairs(pairParagraphs(contents[0] ?? [], contents[1] ?? [], known, budget));
  const cutter = { a: cutInOrder(before), b: cutInOrder(after) };
  const passages: Passage[] = [];
  const taken = new Map<string, number>();
  let isPaired = false;
  for (const pair of pairs) {
    isPaired ||= pair.place === 'paired';
    const a = pair.place === 'after' ? '' : cutter.a(pair.before, isPaired);
    const b = pair.place === 'before' ? '' : cutter.b(pair.after, isPaired);
    passages.push({ block: named(toBlock(pair, { before, after, budget }, a, b), taken), before: a, after: b });
  }
  const blocks = compareSentences(passages, budget);
  return closeTexts(blocks, cutter.a(null, isPaired), cutter.b(null, isPaired));
}

/** A block with its words in both texts. */
type Passage = { block: RedlineBlock; before: string; after: string };

/** Tells which sentences moved, and which were split or merged, in the passages that changed. */
function compareSentences(passages: readonly Passage[], budget: RedlineBudget): RedlineBlock[] {
  const changed: (Passage & { place: number })[] = [];
  let place = 0;
  for (const passage of passages) {
    const { kind, runs } = passage.block;
    if (kind !== 'same' && kind !== 'moved') changed.push({ ...passage, place });
    if (runs.some(({ op, text }) => (op === 'same' || op === 'spelling') && text.trim() !== '')) place += 1;
  }
  const away = findMovedSentences(
    changed.map(({ block: { id, b, runs }, ...passage }) => ({ ...passage, runs, name: b[0] ?? id })),
    budget,
  );
  for (const [index, { block, before, after }] of changed.entries()) {
    const own = away[index];
    if (own && own.before.length + own.after.length > 0) block.runs = comparePaired(before, after, budget, own);
    const sentences = findRecutSentences(block.runs, before, after);
    if (sentences.length > 0) block.sentences = sentences;
  }
  return passages.map(({ block }) => block);
}

/**
 * Takes a text apart from its beginning to its end. Before the first passage that both texts have, a paragraph takes the space
 * after it along, later the space before it: so what is added takes its own space along, and the others keep theirs.
 */
function cutInOrder({ text, paragraphs }: RedlineText) {
  let at = 0;
  return (positions: readonly number[] | null, isPaired: boolean): string => {
    const last = positions?.at(-1);
    const end = last === undefined ? text.length : (paragraphs[last]?.end ?? text.length);
    const next = last === undefined ? undefined : paragraphs[last + 1]?.start;
    const from = at;
    at = isPaired || next === undefined ? end : next;
    return text.slice(from, at);
  };
}

function toBlock(
  pair: OrderedPair,
  texts: { before: RedlineText; after: RedlineText; budget: RedlineBudget },
  before: string,
  after: string,
): RedlineBlock {
  const a = slotsOf(texts.before, pair.before);
  const b = slotsOf(texts.after, pair.after);
  if (pair.place === 'paired') {
    const runs = comparePaired(before, after, texts.budget);
    return { id: b[0] ?? '', kind: kindOfPaired(pair, before, after), a, b, runs };
  }
  const isRemoved = pair.place === 'before';
  const runs: Run[] = [isRemoved ? { op: 'removed', text: before } : { op: 'added', text: after }];
  const id = isRemoved ? `was-${a[0]}` : (b[0] ?? '');
  if (!pair.isMoved) return { id, kind: isRemoved ? 'removed' : 'added', a, b, runs };
  const changes = isRemoved ? [] : comparePaired(wordsOf(texts.before, pair.before), after.trim(), texts.budget);
  return { id, kind: 'moved', a, b, runs, ...(changes.some(({ op }) => op !== 'same') && { changes }) };
}

/** Several paragraphs may render one place: the second block of a name gets a number. */
function named(block: RedlineBlock, taken: Map<string, number>): RedlineBlock {
  const count = (taken.get(block.id) ?? 0) + 1;
  taken.set(block.id, count);
  return count === 1 ? block : { ...block, id: `${block.id}-${count}` };
}

function kindOfPaired({ before, after }: OrderedPair, a: string, b: string): RedlineKind {
  if (before.length === 1 && after.length > 1) return 'split';
  if (after.length === 1 && before.length > 1) return 'merged';
  return a.trim() === b.trim() ? 'same' : 'changed';
}

function slotsOf({ paragraphs }: RedlineText, positions: readonly number[]): string[] {
  return positions.flatMap((at) => paragraphs[at]?.slots ?? []);
}

function wordsOf({ text, paragraphs }: RedlineText, positions: readonly number[]): string {
  return text.slice(paragraphs[positions[0] ?? 0]?.start, paragraphs[positions.at(-1) ?? 0]?.end);
}

/** Another space between the same paragraphs is a matter of spelling. */
function comparePaired(before: string, after: string, budget: RedlineBudget, away?: AwayInPassage): RedlineRun[] {
  const [space, other] = [leadingSpace(before), leadingSpace(after)];
  const runs: RedlineRun[] = compareSpace(space, other);
  const moved = {
    before: away?.before.map((each) => ({ ...each, start: each.start - space.length, end: each.end - space.length })),
    after: away?.after.map((each) => ({ ...each, start: each.start - other.length, end: each.end - other.length })),
  };
  const words = diffPassage(before.slice(space.length), after.slice(other.length), budget, {
    before: moved.before ?? [],
    after: moved.after ?? [],
  });
  for (const run of words) addRun(runs, run);
  return runs;
}

function compareSpace(before: string, after: string): Run[] {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: before }];
  if (before !== '' && after !== '') return [{ op: 'spelling', text: after, was: before }];
  return [before === '' ? { op: 'added', text: after } : { op: 'removed', text: before }];
}

/** The space after the last paragraph belongs to it, or stands alone if only one of the texts has that paragraph. */
function closeTexts(blocks: RedlineBlock[], before: string, after: string): RedlineBlock[] {
  const runs = compareSpace(before, after);
  const last = blocks.at(-1);
  if (runs.length === 0) return blocks;
  if (last !== undefined && ['same', 'changed', 'split', 'merged'].includes(last.kind)) last.runs.push(...runs);
  else blocks.push({ id: 'end', kind: before === '' || after === '' ? 'changed' : 'same', a: [], b: [], runs });
  return blocks;
}
