import type { Run } from '@/lib/text/comparison/diff-words';

/** A run of a redline. `moved` names the sentence that went away from here, if it was removed, or came here, if it was added. */
export type RedlineRun = Run & {
  moved?: string;
  /** What changed in a sentence that moved; at its new place only. */
  changes?: Run[];
};

/** Adds a run to the end, to the last one if that is of its kind. */
export function addRun(runs: RedlineRun[], run: RedlineRun): void {
  if (run.text === '' && run.op !== 'spelling') return;
  const last = runs.at(-1);
  const isOfKind = last !== undefined && last.op === run.op && last.moved === run.moved;
  if (isOfKind && run.op !== 'spelling') last.text += run.text;
  else runs.push({ ...run });
}
