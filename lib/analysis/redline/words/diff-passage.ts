import type { Run } from '@/lib/text/comparison/diff-words';
import { leadingSpace } from './leading-space';
import { matchWords } from './match-words';
import type { WordBudget } from '@/lib/analysis/redline/redline-budget';
import { type WrittenWord, writtenWords } from './written-words';

/**
 * Finds what changed within a passage, in whole words as they are written: a word with another comma is another word. This
 * marks the fewest words, which is what people count; `diffWords` of lib/text marks the fewest signs.
 */
export function diffPassage(before: string, after: string, budget: WordBudget): Run[] {
  const left = writtenWords(before);
  const right = writtenWords(after);
  const runs: Run[] = [];
  const gap = { removed: '', added: '' };
  let otherAt = 0;
  for (const [at, partner] of matchWords(left.words, right.words, budget).entries()) {
    const word = left.words[at];
    if (word === undefined) break;
    if (partner === -1) {
      gap.removed += word.space + word.text;
      continue;
    }
    for (; otherAt < partner; otherAt += 1) gap.added += written(right.words[otherAt]);
    addPaired(runs, gap, word, right.words[partner] ?? word);
    otherAt = partner + 1;
  }
  for (; otherAt < right.words.length; otherAt += 1) gap.added += written(right.words[otherAt]);
  addSpace(runs, gap, left.rest, right.rest);
  closeGap(runs, gap);
  return runs;
}

type Gap = { removed: string; added: string };

function written(word: WrittenWord | undefined): string {
  return word === undefined ? '' : word.space + word.text;
}

function addPaired(runs: Run[], gap: Gap, before: WrittenWord, after: WrittenWord): void {
  addSpace(runs, gap, before.space, after.space);
  closeGap(runs, gap);
  if (before.text === after.text) addRun(runs, { op: 'same', text: after.text });
  else runs.push({ op: 'spelling', text: after.text, was: before.text });
}

/** A space that both have closes the gap; one that changed is part of it. */
function addSpace(runs: Run[], gap: Gap, before: string, after: string): void {
  if (before === after) {
    closeGap(runs, gap);
    addRun(runs, { op: 'same', text: after });
    return;
  }
  gap.removed += before;
  gap.added += after;
}

function closeGap(runs: Run[], gap: Gap): void {
  const space = leadingSpace(gap.removed);
  const isShared = gap.removed !== space && leadingSpace(gap.added) === space && gap.added !== space;
  const kept = isShared ? space : '';
  addRun(runs, { op: 'same', text: kept });
  addRun(runs, { op: 'removed', text: gap.removed.slice(kept.length) });
  addRun(runs, { op: 'added', text: gap.added.slice(kept.length) });
  gap.removed = '';
  gap.added = '';
}

/** Adds a run to the end, to the last one if that is of its kind. */
export function addRun(runs: Run[], run: Run): void {
  if (run.text === '' && run.op !== 'spelling') return;
  const last = runs.at(-1);
  if (last !== undefined && last.op === run.op && run.op !== 'spelling') last.text += run.text;
  else runs.push({ ...run });
}
