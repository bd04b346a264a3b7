import { findNearest } from '@/lib/analysis/redline/find-nearest';
import { tableOfLikeness } from '@/lib/analysis/redline/paragraph-likeness';
import type { RedlineBudget } from '@/lib/analysis/redline/redline-budget';
import { type Away, type AwayInPassage, diffPassage } from '@/lib/analysis/redline/words/diff-passage';
import { tokenize } from '@/lib/text/characters/tokens';
import type { Run } from '@/lib/text/comparison/diff-words';
import type { Span } from '@/lib/text/span';
import { markedSentences } from './marked-words';

/**
 * A passage that changed, with its words in both texts. `name` is what its sentences are named by; between two passages of one `place` there are no
 * words that both texts have.
 */
export type ChangedPassage = { runs: readonly Run[]; before: string; after: string; name: string; place: number };

/** A sentence, or a part of one, that the other side of its passage does not have. */
type Stretch = Span & {
  passage: number;
  number: number;
  words: string;
  key: string;
  keptBefore: number;
  isSentence: boolean;
};

/** A sentence with so many of its words gone is not there any more. */
const leastMarked = 0.75;
const leastWordsOfSentence = 5;
/** A part of a sentence moved only if not a word of it changed, and if it is too long to be there by chance. */
const leastWordsOfPart = 6;
const leastLikeness = 0.5;
const marginOfLikeness = 0.1;

/**
 * Finds the sentences that moved within a passage or from one to another, and names each by its new place: for each passage, where
 * such sentences were and where they are. Sentences with the same letters come first, then those that are each other's nearest by far.
 */
export function findMovedSentences(
  passages: readonly ChangedPassage[],
  budget: RedlineBudget,
): { before: Away[]; after: Away[] }[] {
  const gone = passages.flatMap((passage, at) => stretchesOf(passage, at, 'before'));
  const come = passages.flatMap((passage, at) => stretchesOf(passage, at, 'after'));
  const equal = pairEqual(gone, come);
  const used = new Set(equal.flat());
  const free = (all: Stretch[]) => all.filter((stretch) => stretch.isSentence && !used.has(stretch));
  const nearest = pairNearest(free(gone), free(come), budget);
  const isElsewhere = ([from, to]: [Stretch, Stretch]) =>
    from.passage === to.passage || passages[from.passage]?.place !== passages[to.passage]?.place;
  const pairs = [...equal, ...nearest.filter(isElsewhere)];
  const found = passages.map((): { before: Away[]; after: Away[] } => ({ before: [], after: [] }));
  const taken = new Map<string, number>();
  for (const [from, to] of pairs.filter(isMove)) {
    const base = `${passages[to.passage]?.name}-s${to.number}`;
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    const name = count === 1 ? base : `${base}-${count}`;
    const changes = from.words === to.words ? [] : diffPassage(from.words, to.words, budget);
    const hasChanged = changes.some(({ op }) => op !== 'same');
    found[from.passage]?.before.push({ start: from.start, end: from.end, name });
    found[to.passage]?.after.push({ start: to.start, end: to.end, name, ...(hasChanged && { changes }) });
  }
  return found;
}

function stretchesOf(passage: ChangedPassage, at: number, side: keyof AwayInPassage): Stretch[] {
  const text = passage[side];
  return markedSentences(passage.runs, side).flatMap((sentence, index) => {
    const { words, marked, keptBefore } = sentence;
    const isGone = words >= leastWordsOfSentence && marked >= leastMarked * words;
    const spans = isGone ? [sentence] : sentence.stretches.filter((part) => part.words >= leastWordsOfPart);
    return spans.map(({ start, end }) => {
      const own = text.slice(start, end);
      const key = tokenize(own)
        .map(({ keys, raw }) => keys[0] ?? raw)
        .join(' ');
      return { passage: at, number: index + 1, start, end, words: own, key, keptBefore, isSentence: isGone };
    });
  });
}

/** Pairs stretches with the same words, each but for its spelling, where no other has them. */
function pairEqual(gone: readonly Stretch[], come: readonly Stretch[]): [Stretch, Stretch][] {
  const others = byKey(come);
  return [...byKey(gone)].flatMap(([key, own]): [Stretch, Stretch][] => {
    const other = others.get(key);
    return own && other ? [[own, other]] : [];
  });
}

/** The stretch that alone has each key; null where several have it. */
function byKey(stretches: readonly Stretch[]): Map<string, Stretch | null> {
  const found = new Map<string, Stretch | null>();
  for (const stretch of stretches) found.set(stretch.key, found.has(stretch.key) ? null : stretch);
  return found;
}

function pairNearest(gone: Stretch[], come: Stretch[], budget: RedlineBudget): [Stretch, Stretch][] {
  if (gone.length === 0 || come.length === 0) return [];
  const free = { before: [...gone.keys()], after: [...come.keys()] };
  const [own, others] = [gone, come].map((all) => all.map(({ words }) => words));
  const table = tableOfLikeness(own ?? [], others ?? [], free, budget);
  return findNearest(table, { least: leastLikeness, margin: marginOfLikeness }).flatMap(
    ({ before, after }): [Stretch, Stretch][] => {
      const [from, to] = [gone[before], come[after]];
      return from && to ? [[from, to]] : [];
    },
  );
}

/** Within one passage, a sentence moved if other words than its own come before it now. */
function isMove([from, to]: [Stretch, Stretch]): boolean {
  return from.passage !== to.passage || from.keptBefore !== to.keptBefore;
}
