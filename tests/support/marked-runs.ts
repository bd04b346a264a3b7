import type { Run } from '@/lib/text/comparison/diff-words';

/** A redline in one line: `[-removed-]`, `{+added+}`, `(was~spelling)`. */
export function markedRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.op === 'spelling') return `(${run.was}~${run.text})`;
      if (run.op === 'same') return run.text;
      return run.op === 'added' ? `{+${run.text}+}` : `[-${run.text}-]`;
    })
    .join('');
}
