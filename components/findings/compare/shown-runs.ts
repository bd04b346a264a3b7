import type { RedlineBlock } from '@/lib/analysis/redline/redline';
import type { RedlineRun } from '@/lib/analysis/redline/words/redline-run';

/**
 * The runs of a block without the empty line before or after it. The words of a passage that moved are shown as they are: none of them was
 * taken out, and none came in, but for what changed on the way.
 */
export function shownRuns({ kind, runs, changes }: RedlineBlock): RedlineRun[] {
  const words = runs.map(({ text }): RedlineRun => ({ op: 'same', text }));
  const shown = kind === 'moved' ? (changes ?? words) : runs;
  return shown.flatMap((run, index): RedlineRun[] => {
    const isEdge = index === 0 || index === shown.length - 1;
    if (run.op === 'spelling') return run.text.trim() === '' && run.was.trim() === '' ? [] : [run];
    if (run.text.trim() === '' && isEdge) return [];
    let { text } = run;
    if (index === 0) text = text.trimStart();
    if (index === shown.length - 1) text = text.trimEnd();
    return [{ ...run, text }];
  });
}

/** Whether a passage changed in its spelling alone. */
export function isSpellingOnly(runs: readonly RedlineRun[]): boolean {
  return runs.some(({ op }) => op === 'spelling') && runs.every(({ op }) => op === 'same' || op === 'spelling');
}

/** Whether a passage was only divided into paragraphs otherwise. */
export function isDivisionOnly({ kind, runs }: Pick<RedlineBlock, 'kind' | 'runs'>): boolean {
  return (kind === 'split' || kind === 'merged') && runs.every(({ op, text }) => op === 'same' || text.trim() === '');
}
