import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGraphemes, takeGraphemes } from '@/lib/text/characters/graphemes';
import { hardText } from '@/tests/support/hard-text';

describe('graphemes', () => {
  it.each([
    ['مُدُن', 3],
    ['e\u0301', 1],
    ['👩\u200d👧', 1],
    ['', 0],
  ])('are counted as a reader counts: %j', (text, count) => {
    expect(countGraphemes(text)).toBe(count);
  });

  it('are never cut', () => {
    expect(takeGraphemes('مُدُن', 2)).toBe('مُدُ');
    expect(takeGraphemes('مدن', 9)).toBe('مدن');
    expect(takeGraphemes('مدن', 0)).toBe('');
    fc.assert(
      fc.property(hardText, fc.nat(12), (text, limit) => {
        const taken = takeGraphemes(text, limit);
        expect(text.startsWith(taken)).toBe(true);
        expect(countGraphemes(taken)).toBe(Math.min(limit, countGraphemes(text)));
      }),
    );
  });
});
