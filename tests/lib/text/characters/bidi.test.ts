import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isBalanced,
  isolate,
  isolateForeignRuns,
  showUnseen,
  unbalancedOffsets,
  withoutSteering,
} from '@/lib/text/characters/bidi';
import { hardText } from '@/tests/support/hard-text';

/** Isolates made visible. */
const shown = (text: string) => text.replace(/[\u2066-\u2068]/g, '[').replaceAll('\u2069', ']');

describe('isolate', () => {
  it('puts a text into an isolate of the direction asked for', () => {
    expect([isolate('a'), isolate('a', 'ltr'), isolate('ب', 'rtl')]).toEqual([
      '\u2068a\u2069',
      '\u2066a\u2069',
      '\u2067ب\u2069',
    ]);
  });

  it('lets nothing out, whatever the text holds', () => {
    expect(isolate('a\u2069\u202eb')).toBe('\u2068ab\u2069');
    fc.assert(
      fc.property(hardText, (text) => {
        expect(unbalancedOffsets(isolate(text))).toEqual([]);
      }),
    );
  });
});

describe('isolateForeignRuns', () => {
  it.each([
    ['النسخة 1، https://example.org/ar/p2?v=1.', 'rtl', 'النسخة 1، [https://example.org/ar/p2?v=1].'],
    ['عن Harbour Council 12 في («Blue Book»)، ثم p2', 'rtl', 'عن [Harbour Council 12] في («[Blue Book]»)، ثم [p2]'],
    ['أعضاء CIFGجهودهم', 'rtl', 'أعضاء [CIFG]جهودهم'],
    ['نص عربي 12 فقط', 'rtl', 'نص عربي 12 فقط'],
    ['The term «مجلس المرفأ 12 الأعلى» and ب.', 'ltr', 'The term «[مجلس المرفأ 12 الأعلى]» and [ب].'],
  ] as const)('%j', (text, direction, expected) => {
    expect(shown(isolateForeignRuns(text, direction))).toBe(expected);
  });

  it('changes no other character', () => {
    fc.assert(
      fc.property(hardText, fc.constantFrom('ltr' as const, 'rtl' as const), (text, direction) => {
        const isolated = isolateForeignRuns(text, direction);
        expect(withoutSteering(isolated)).toBe(withoutSteering(text));
      }),
    );
  });
});

describe('balance', () => {
  it.each([
    ['\u2068a\u2069', true],
    ['\u202aa\u2067b\u2069\u202c', true],
    ['\u2068a', false],
    ['a\u2069', false],
    ['\u202ea', false],
    ['\u2068a\u202c\u2069', false],
    ['\u2068a\n\u2069', false],
  ])('%j is balanced: %s', (text, expected) => {
    expect(isBalanced(text)).toBe(expected);
  });
});

describe('showUnseen', () => {
  it('writes out what cannot be seen', () => {
    expect(showUnseen('a\u202eb\u200f\t\n\u{e0041}\ud800')).toBe('a\\u{202E}b\\u{200F}\t\n\\u{E0041}\\u{D800}');
  });
});
