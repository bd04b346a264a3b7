import type { WordBudget } from '@/lib/analysis/redline/redline-budget';
import type { Run } from '@/lib/text/comparison/diff-words';
import type { Span } from '@/lib/text/span';
import { closeGap, type Gap } from './gap';
import { matchWords } from './match-words';
import { addRun, type RedlineRun } from './redline-run';
import { type WrittenWord, writtenWords } from './written-words';

/** Where a sentence that moved was, or is now: its words are held against none of the passage around it. */
export type Away = Span & { name: string; changes?: Run[] };

export type AwayInPassage = { before: readonly Away[]; after: readonly Away[] };

/**
 * Finds what changed within a passage, in whole words as they are written: a word with another comma is another word. This
 * marks the fewest words, which is what people count; `diffWords` of lib/text marks the fewest signs.
 */
export function diffPassage(
  before: string,
  after: string,
  budget: WordBudget,
  away: AwayInPassage = { before: [], after: [] },
): RedlineRun[] {
  const [left, right] = [writtenWords(before), writtenWords(after)];
  const [gone, come] = [awayWords(left.words, away.before), awayWords(right.words, away.after)];
  const runs: RedlineRun[] = [];
  const gap: Gap = { removed: [], added: [] };
  let otherAt = 0;
  const addNew = (to: number) => {
    for (; otherAt < to; otherAt += 1)
      addRun(gap.added, { op: 'added', ...written(right.words[otherAt], come[otherAt]) });
  };
  for (const [at, partner] of matchStaying(left.words, right.words, gone, come, budget).entries()) {
    const word = left.words[at];
    if (word === undefined) break;
    if (partner === -1) {
      const { text, moved } = written(word, gone[at]);
      addRun(gap.removed, { op: 'removed', text, ...(moved !== undefined && { moved }) });
      continue;
    }
    addNew(partner);
    addPaired(runs, gap, word, right.words[partner] ?? word);
    otherAt = partner + 1;
  }
  addNew(right.words.length);
  addSpace(runs, gap, left.rest, right.rest);
  closeGap(runs, gap);
  return runs;
}

/** For each word the sentence that moved with it; undefined for a word that stayed. */
function awayWords(words: readonly WrittenWord[], away: readonly Away[]): (Away | undefined)[] {
  if (away.length === 0) return [];
  let at = 0;
  return words.map(({ space, text }) => {
    const start = at + space.length;
    at = start + text.length;
    return away.find((span) => span.start <= start && start < span.end);
  });
}

/** Matches the words that stayed; the others have no partner. */
function matchStaying(
  before: readonly WrittenWord[],
  after: readonly WrittenWord[],
  gone: readonly (Away | undefined)[],
  come: readonly (Away | undefined)[],
  budget: WordBudget,
): number[] {
  const staying = [...before.keys()].filter((at) => gone[at] === undefined);
  const others = [...after.keys()].filter((at) => come[at] === undefined);
  const pick = (words: readonly WrittenWord[], places: readonly number[]) => places.flatMap((at) => words[at] ?? []);
  const partners = new Array<number>(before.length).fill(-1);
  for (const [index, partner] of matchWords(pick(before, staying), pick(after, others), budget).entries()) {
    partners[staying[index] ?? 0] = others[partner] ?? -1;
  }
  return partners;
}

function written(
  word: WrittenWord | undefined,
  away: Away | undefined,
): { text: string; moved?: string; changes?: Run[] } {
  const text = word === undefined ? '' : word.space + word.text;
  if (away === undefined) return { text };
  return { text, moved: away.name, ...(away.changes && { changes: away.changes }) };
}

function addPaired(runs: RedlineRun[], gap: Gap, before: WrittenWord, after: WrittenWord): void {
  addSpace(runs, gap, before.space, after.space);
  closeGap(runs, gap);
  if (before.text === after.text) addRun(runs, { op: 'same', text: after.text });
  else runs.push({ op: 'spelling', text: after.text, was: before.text });
}

/** A space that both have closes the gap; one that changed is part of it. */
function addSpace(runs: RedlineRun[], gap: Gap, before: string, after: string): void {
  if (before === after) {
    closeGap(runs, gap);
    addRun(runs, { op: 'same', text: after });
    return;
  }
  addRun(gap.removed, { op: 'removed', text: before });
  addRun(gap.added, { op: 'added', text: after });
}
