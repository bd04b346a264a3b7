import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySplice, readSplice, spliceBetween, writeSplice } from '@/lib/text/splice';

describe('a splice', () => {
  it('makes any string of any other, on its way through a request too', () => {
    const words = fc
      .array(fc.constantFrom('ا', 'ب', 'a', ' ', '\n', '😀', '😁'), { maxLength: 12 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const splice = readSplice(writeSplice(spliceBetween(before, after)));
        expect(splice && applySplice(before, splice)).toBe(after);
        expect(splice?.put).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('is of one string alone', () => {
    const splice = spliceBetween('one', 'ones');
    expect(splice).toMatchObject({ at: 3, cut: 0, put: 's' });
    expect(applySplice('two', splice)).toBeNull();
    expect(applySplice('one ', splice)).toBeNull();
  });

  it('is not read from anything else', () => {
    expect(['', 'words', '1 2', '1 2 !x y', '-1 2 3z4 x', '1 2 3z4'].map(readSplice)).toEqual(Array(6).fill(null));
  });
});
