import type { Run } from './diff-words';

/** Up to the last sentence that ends in it, and up to the first. The space after a sentence is part of it. */
const untilLastEnd = /^.*[.!?؟](?:\s+|$)/su;
const untilFirstEnd = /^[^.!?؟]*[.!?؟](?:\s+|$)/u;

/**
 * A redline in which a sentence that was put in or taken out stands whole. Where it begins like the one after it, the words of
 * both would otherwise be told apart in the middle: `They met. They [-left. They -]ate.`
 */
export function atSentences(runs: Run[]): Run[] {
  const moved = runs.map((run) => ({ ...run }));
  for (const [at, run] of moved.entries()) {
    const [before, after] = [moved[at - 1], moved[at + 1]];
    if (run.op !== 'added' && run.op !== 'removed') continue;
    if (before?.op === 'same' && after?.op === 'same') moveToSentence(before, run, after);
  }
  return moved.filter(({ text }) => text !== '');
}

function moveToSentence(before: Run, run: Run, after: Run): void {
  const begun = before.text.slice(untilLastEnd.exec(before.text)?.[0].length ?? 0);
  if (begun === '') return;
  if (run.text.endsWith(begun)) {
    before.text = before.text.slice(0, -begun.length);
    run.text = begun + run.text.slice(0, -begun.length);
    after.text = begun + after.text;
    return;
  }
  const [rest = ''] = untilFirstEnd.exec(run.text) ?? [];
  if (rest === '' || !after.text.startsWith(rest)) return;
  before.text += rest;
  run.text = run.text.slice(rest.length) + rest;
  after.text = after.text.slice(rest.length);
}
