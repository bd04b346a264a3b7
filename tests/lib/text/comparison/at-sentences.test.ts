import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atSentences } from '@/lib/text/comparison/at-sentences';
import { diffWords, type Run } from '@/lib/text/comparison/diff-words';

function line(runs: Run[]): string {
  return runs
    .map(
      (run) => ({ same: run.text, added: `{+${run.text}+}`, removed: `[-${run.text}-]`, spelling: run.text })[run.op],
    )
    .join('');
}

const wordsBefore = (run: Run) => (run.op === 'spelling' ? run.was : run.text);
const first = (runs: Run[]) => runs.map((run) => (run.op === 'added' ? '' : wordsBefore(run))).join('');
const second = (runs: Run[]) => runs.map((run) => (run.op === 'removed' ? '' : run.text)).join('');

describe('a redline at sentences', () => {
  it.each([
    ['They met. They ate.', 'They met. They left. They ate.', 'They met. {+They left. +}They ate.'],
    ['They met. They left. They ate.', 'They met. They ate.', 'They met. [-They left. -]They ate.'],
    [
      'They met in May. All ate.',
      'They met in May. They left in May. All ate.',
      'They met in May. {+They left in May. +}All ate.',
    ],
    ['اجتمعوا. جملة أولى.', 'اجتمعوا. جملة ثانية هنا. جملة أولى.', 'اجتمعوا. {+جملة ثانية هنا. +}جملة أولى.'],
    ['They met in Rome.', 'They met in Paris.', 'They met in [-Rome-]{+Paris+}.'],
    ['They met.', 'They all met.', 'They {+all +}met.'],
  ])('from %j to %j', (before, after, redline) => {
    expect(line(atSentences(diffWords(before, after)))).toBe(redline);
  });

  it('has the same words before and after', () => {
    const words = fc.constantFrom('a', 'b', 'من', '. ', ' ', '. ', '؟ ', '\n');
    const text = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = atSentences(diffWords(before, after));
        expect([first(runs), second(runs)]).toEqual([before, after]);
      }),
      { numRuns: 1_000 },
    );
  });
});
