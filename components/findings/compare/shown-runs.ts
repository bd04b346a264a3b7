import type { RedlineBlock } from '@/lib/analysis/redline/redline';
import type { Run } from '@/lib/text/comparison/diff-words';

/** The runs of a block without the empty line before or after it. */
export function shownRuns({ kind, runs, changes }: RedlineBlock): Run[] {
  const shown = kind === 'moved' && changes ? changes : runs;
  return shown.flatMap((run, index): Run[] => {
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
export function isSpellingOnly(runs: readonly Run[]): boolean {
  return runs.some(({ op }) => op === 'spelling') && runs.every(({ op }) => op === 'same' || op === 'spelling');
}
