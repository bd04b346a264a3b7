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

/** The first text of a redline. */
export function firstOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.op === 'added' ? '' : run.op === 'spelling' ? run.was : run.text)).join('');
}

/** The second text of a redline. */
export function secondOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.op === 'removed' ? '' : run.text)).join('');
}
