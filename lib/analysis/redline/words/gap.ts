import { leadingSpace } from './leading-space';
import { addRun, type RedlineRun } from './redline-run';

/** What each text has between two words that both have. */
export type Gap = { removed: RedlineRun[]; added: RedlineRun[] };

/** Ends a gap: its runs follow the others, and the space that both sides begin with stays. */
export function closeGap(runs: RedlineRun[], gap: Gap): void {
  const [removed, added] = [textOf(gap.removed), textOf(gap.added)];
  const space = leadingSpace(removed);
  const isShared = removed !== space && leadingSpace(added) === space && added !== space;
  const kept = isShared ? space : '';
  addRun(runs, { op: 'same', text: kept });
  for (const run of [...withoutStart(gap.removed, kept.length), ...withoutStart(gap.added, kept.length)]) {
    addRun(runs, run);
  }
  gap.removed = [];
  gap.added = [];
}

function textOf(runs: readonly RedlineRun[]): string {
  return runs.map(({ text }) => text).join('');
}

function withoutStart(runs: readonly RedlineRun[], length: number): RedlineRun[] {
  let left = length;
  return runs.map((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return { ...run, text: run.text.slice(cut) };
  });
}
