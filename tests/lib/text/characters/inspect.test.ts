import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, inspectText, isRefused, type TextFinding } from '@/lib/text/characters/inspect';
import { sourceLimit } from '@/lib/text/characters/source-limit';
import { growthOf, mostGrowth } from '@/tests/support/growth';
import { hardText } from '@/tests/support/hard-text';

const told = (findings: TextFinding[]) =>
  findings.map(({ code, treatment, start, end }) => `${code} ${treatment} ${start}-${end}`);

describe('inspectText', () => {
  it.each([
    ['a\u0000b', ['nul reject 1-2', 'binary reject 0-3'], ['nul reject 1-2', 'binary reject 0-3'], ['nul strip 1-2']],
    ['a\ud800b', ['lone-surrogate reject 1-2'], ['lone-surrogate reject 1-2'], ['lone-surrogate strip 1-2']],
    ['a\u202eb', ['bidi-override reject 1-2'], ['bidi-override confirm 1-2'], ['bidi-override strip 1-2']],
    [
      '\u2068b\u2069',
      ['bidi-isolate strip 0-1', 'bidi-isolate strip 2-3'],
      ['bidi-isolate keep 0-1', 'bidi-isolate keep 2-3'],
      ['bidi-isolate strip 0-1', 'bidi-isolate strip 2-3'],
    ],
    ['a\u2067b', ['bidi-isolate strip 1-2'], ['bidi-isolate strip 1-2'], ['bidi-isolate strip 1-2']],
    ['ب\u200f', ['direction-mark strip 1-2'], ['direction-mark keep 1-2'], ['direction-mark strip 1-2']],
    [
      'می\u200cخ',
      ['keyboard-letter flag 1-2', 'joiner strip 2-3'],
      ['keyboard-letter flag 1-2', 'joiner keep 2-3'],
      ['keyboard-letter keep 1-2', 'joiner strip 2-3'],
    ],
    ['a\u200bb', ['invisible reject 1-2'], ['invisible strip 1-2'], ['invisible strip 1-2']],
    ['a\u{e0041}', ['invisible reject 1-3'], ['invisible strip 1-3'], ['invisible strip 1-3']],
    ['a\ue000', ['unassigned reject 1-2'], ['unassigned flag 1-2'], ['unassigned strip 1-2']],
    ['\ufefb', ['presentation-form compat 0-1'], ['presentation-form flag 0-1'], ['presentation-form compat 0-1']],
    ['داعـش', ['tatweel strip 3-4'], ['tatweel keep 3-4'], ['tatweel keep 3-4']],
    ['a\u00a0b', ['odd-space space 1-2'], ['odd-space keep 1-2'], ['odd-space space 1-2']],
    ['٦٠0', ['mixed-digits reject 0-3'], ['mixed-digits flag 0-3'], ['mixed-digits keep 0-3']],
    ['ب\u064e\u064f\u0650\u0651', ['stacked-marks reject 0-5'], ['stacked-marks flag 0-5'], ['stacked-marks keep 0-5']],
    ['e\u0301te\u0301', [], [], []],
    ['R\u043eme', ['mixed-scripts reject 0-4'], ['mixed-scripts flag 0-4'], ['mixed-scripts keep 0-4']],
    ['R\u03bfme', ['mixed-scripts reject 0-4'], ['mixed-scripts flag 0-4'], ['mixed-scripts keep 0-4']],
    ['CIFGجهودهم', ['mixed-scripts flag 0-10'], ['mixed-scripts flag 0-10'], ['mixed-scripts keep 0-10']],
  ])('of %j', (text, short, source, search) => {
    expect(told(inspectText(text, 'short')).toSorted()).toEqual(short.toSorted());
    expect(told(inspectText(text, 'source')).toSorted()).toEqual(source.toSorted());
    expect(told(inspectText(text, 'search')).toSorted()).toEqual(search.toSorted());
  });

  it.each([
    'عقد المجلس اجتماعه الثاني عشر يومي 19 و20 تشرين الثاني/نوفمبر 2019، بحضور 49 دولة.',
    'الـ26 والمُصغّرة وإلى و٢٥/١٠/٢٠١٦م',
    'The council’s “twelfth” meeting: 49 states – naïve café.\r\n\tNext line',
    'Совет и Συμβούλιο',
  ])('finds nothing in %j but its tatweel', (text) => {
    expect(inspectText(text, 'source').filter(({ code }) => code !== 'tatweel')).toEqual([]);
  });

  it('calls a text of more than one per cent controls binary, and a long one too long', () => {
    const binary = `${'a'.repeat(50)}\u0001`;
    expect(told(inspectText(binary, 'source'))).toEqual(['binary reject 0-51', 'control strip 50-51']);
    expect(inspectText(`${'a'.repeat(200)}\u0001`, 'source').map(({ code }) => code)).toEqual(['control']);
    const long = 'ب'.repeat(sourceLimit / 2 + 1);
    expect(told(inspectText(long, 'source'))).toEqual([`too-long reject 0-${long.length}`]);
    expect(inspectText(long.slice(1), 'source')).toEqual([]);
  });

  it('refuses what nobody can be asked about', () => {
    expect(isRefused(inspectText('a\u202eb', 'source'))).toBe(true);
    expect(isRefused(inspectText('a\u200bb', 'source'))).toBe(false);
  });

  it('reports positions within the text', () => {
    fc.assert(
      fc.property(hardText, fc.constantFrom('short' as const, 'source' as const, 'search' as const), (text, use) => {
        for (const { start, end } of inspectText(text, use)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThan(end);
        }
      }),
    );
  });

  it('takes time in proportion to the length', () => {
    for (const piece of ['\u202e', '\u2068', 'ب\u064e', 'Rо', '٦0', '\u0301', '\u00a0']) {
      const growth = growthOf((times) => inspectText(piece.repeat((times * 4_000) / piece.length), 'source'));
      expect(growth, JSON.stringify(piece)).toBeLessThan(mostGrowth);
    }
  });
});

describe('cleanText', () => {
  it.each([
    ['short', ' إيطاليـا\u200f \u00a0\u2068x\u2069 ', 'إيطاليا x'],
    ['short', '\u0627\u0654حمد \ufefb', 'أحمد لا'],
    ['source', 'a\r\nb\rc\u0001\u200b\ufefb\u00a0 d', 'a\nb\nc\ufefb\u00a0 d'],
    ['source', '\u2068a\u2069 b\u2069', '\u2068a\u2069 b'],
    ['search', 'می\u200cخواهم \u202e x\ud800', 'می خواهم x'],
  ] as const)('keeps of a text in %s use what may stay: %j', (use, text, expected) => {
    expect(cleanText(text, use)).toBe(expected);
  });

  it('leaves nothing to take out', () => {
    fc.assert(
      fc.property(hardText, fc.constantFrom('short' as const, 'source' as const, 'search' as const), (text, use) => {
        const left = inspectText(cleanText(text, use), use).filter(({ code, treatment }) => {
          const isOfWord = ['mixed-scripts', 'mixed-digits', 'stacked-marks', 'binary'].includes(code);
          return !isOfWord && !['keep', 'flag'].includes(treatment);
        });
        expect(left).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
