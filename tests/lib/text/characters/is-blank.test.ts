import { describe, expect, it } from 'vitest';
import { isBlank } from '@/lib/text/characters/is-blank';

describe('isBlank', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \t\n\u00a0\u3000\u2028'],
    ['the empty Braille pattern', '\u2800\u2800'],
    ['marks without a letter', '\u0301\u064b\u0651'],
    ['variation selectors', '\ufe0f\u{e0100}\u{e01ef}'],
    ['tags', '\u{e0041}\u{e007f}'],
    ['code points that nobody has assigned', '\u{e0080}\u{e0fff}'],
    ['fillers', '\u115f\u1160\u3164\uffa0'],
    ['signs of direction and joiners', '\u200e\u200f\u061c\u2068\u2069\u200c\u200d'],
    ['all of them', ' \u2800\u0301 \u{e0041}\u3164'],
  ])('is true of %s', (_, words) => {
    expect(isBlank(words)).toBe(true);
  });

  it.each(['a', 'ا', '٣', '3', '—', '…', '\u{1f600}', 'e\u0301', '\u2801', ' \u2800x'])('is false of %j', (words) => {
    expect(isBlank(words)).toBe(false);
  });
});
