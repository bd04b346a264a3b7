import type { Run } from './diff-words';

/** The first text of a redline. */
export function firstText(runs: readonly Run[]): string {
  return runs.map((run) => (run.op === 'added' ? '' : run.op === 'spelling' ? run.was : run.text)).join('');
}

/** The second text of a redline. */
export function secondText(runs: readonly Run[]): string {
  return runs.map((run) => (run.op === 'removed' ? '' : run.text)).join('');
}
