import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '@/lib/text/comparison/diff-words';
import { nearChanges } from '@/lib/text/comparison/near-changes';
import { hardText } from '@/tests/support/hard-text';

const words = (count: number, word = 'w') => Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

const near = (before: string, after: string, bounds: { around: number; most?: number }) =>
  nearChanges(diffWords(before, after), bounds);

describe('the changes of a redline', () => {
  it('keep a few words on each side, and mark what is left out', () => {
    const [before, after] = [`${words(9)} Rome ${words(9, 'v')}`, `${words(9)} Paris ${words(9, 'v')}`];
    expect(near(before, after, { around: 2 })).toEqual([
      { op: 'same', text: '[…] w7 w8 ' },
      { op: 'removed', text: 'Rome' },
      { op: 'added', text: 'Paris' },
      { op: 'same', text: ' v0 v1 […]' },
    ]);
  });

  it('keep both sides of what stayed between two of them', () => {
    const [before, after] = [`a ${words(9)} b`, `c ${words(9)} d`];
    expect(near(before, after, { around: 2 }).filter(({ op }) => op === 'same')).toEqual([
      { op: 'same', text: ' w0 w1 […] w7 w8 ' },
    ]);
  });

  it('are shortened themselves where a bound is given', () => {
    expect(near('', words(9), { around: 2, most: 3 })).toEqual([{ op: 'added', text: 'w0 w1 w2 […]' }]);
    expect(near('', words(9), { around: 2 })).toEqual([{ op: 'added', text: words(9) }]);
  });

  it('leave a text that did not change, or that is short, as it is', () => {
    expect(near(words(99), words(99), { around: 2 })).toEqual([{ op: 'same', text: words(99) }]);
    expect(near('في روما أمس', 'في باريس أمس', { around: 12 })).toEqual(diffWords('في روما أمس', 'في باريس أمس'));
  });

  it('never say a word that was not there, nor half of one', () => {
    fc.assert(
      fc.property(hardText, hardText, fc.nat(4), (before, after, around) => {
        const runs = diffWords(before, after);
        for (const [index, run] of nearChanges(runs, { around }).entries()) {
          const whole = runs[index]?.text ?? '';
          for (const part of run.text.split('[…]')) expect(whole).toContain(part.trim());
        }
      }),
      { numRuns: 60 },
    );
  });
});
