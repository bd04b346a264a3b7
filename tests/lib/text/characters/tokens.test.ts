import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finalForms } from '@/lib/text/characters/final-forms';
import { fold } from '@/lib/text/characters/fold';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { tokenize } from '@/lib/text/characters/tokens';
import { arabicText, hardText } from '@/tests/support/hard-text';

const pieces = (text: string) => tokenize(text).map(({ start, end }) => text.slice(start, end));

const table: [source: string, tokens: string[]][] = [
  ['أعضاء CIFGجهودهم', ['أعضاء', 'CIFG', 'جهودهم']],
  ['«داعش"CIFG"»', ['داعش', 'CIFG']],
  ['الـ26', ['الـ', '26']],
  ['2016م', ['2016', 'م']],
  ['و30', ['و', '30']],
  ['تشرين2', ['تشرين', '2']],
  ['٢٠١٦ و۲۰۱۷', ['٢٠١٦', 'و', '۲۰۱۷']],
  ['98.5 في المئة، 29.08.2020', ['98.5', 'في', 'المئة', '29', '08', '2020']],
  ['grew by 2.5.', ['grew', 'by', '2.5']],
  ['12.2018 و2.5 و12.20181', ['12', '2018', 'و', '2.5', 'و', '12.20181']],
  ['13.تشرين2.2018', ['13', 'تشرين', '2', '2018']],
  ['1,250 دولار', ['1,250', 'دولار']],
  ['داعـش', ['داعـش']],
  ['\u200f\u2068داعش\u2069\u200f', ['داعش']],
  ['می\u200cخواهم', ['می', 'خواهم']],
  ['member-state’s', ['member', 'state', 's']],
  ['Банк в Roma', ['Банк', 'в', 'Roma']],
  ['', []],
  ['… — «»', []],
];

describe('tokenize', () => {
  it.each(table)('T55, T64: %j', (source, tokens) => {
    expect(pieces(source)).toEqual(tokens);
  });

  it('names the script of each token', () => {
    expect(tokenize('CIFGجهودهم 12 банк').map(({ kind }) => kind)).toEqual(['latin', 'arabic', 'number', 'other']);
  });

  it('gives words with tanwin on the alef both forms, whichever sign comes first', () => {
    expect(tokenize('قدم\u064bا قدما\u064b قدما').map(({ keys }) => keys)).toEqual([
      ['قدما', 'قدم'],
      ['قدما', 'قدم'],
      ['قدما'],
    ]);
  });

  it('reads داعش in any quotes and with tatweel as one token', () => {
    const keys = ['داعـش', '«داعش»', '“داعش”', '"داعش"', '‘داعش’'].map(foldedKey);
    expect(new Set(keys)).toEqual(new Set(['داعش']));
  });

  it('leaves no letter and no digit out', () => {
    fc.assert(
      fc.property(hardText, (source) => {
        const letters = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
        const kept = tokenize(source).map(({ raw }) => raw);
        expect(letters(kept.join(''))).toBe(letters(fold(source).text));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the same token again in the words that it marks', () => {
    fc.assert(
      fc.property(arabicText, (source) => {
        for (const token of tokenize(source)) {
          expect(tokenize(source.slice(token.start, token.end)).map(({ raw, keys }) => ({ raw, keys }))).toEqual([
            { raw: token.raw, keys: token.keys },
          ]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('marks spans in order, never overlapping except within one sign', () => {
    fc.assert(
      fc.property(hardText, (source) => {
        const tokens = tokenize(source);
        tokens.forEach((token, index) => {
          const next = tokens[index + 1];
          expect(token.start).toBeLessThan(token.end);
          const shared = next ? source.slice(next.start, token.end) : '';
          expect(shared.replace(/[\p{M}\p{Cf}\u0640]/gu, '')).toMatch(/^.?$/u);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('lands on the original letters of a word that is written otherwise in the query', () => {
    fc.assert(
      fc.property(arabicText, fc.constantFrom('الْمُؤْتَمَر', 'داعـش', 'لجنة'), arabicText, (before, word, after) => {
        const source = `${before} ${word} ${after}`;
        const key = foldedKey(word);
        const hits = tokenize(source).filter(({ keys }) => keys[0] === key);
        expect(hits.map(({ start, end }) => source.slice(start, end))).toContain(word);
      }),
      { numRuns: 300 },
    );
  });
});

describe('finalForms', () => {
  it.each([
    ['لجنة', ['لجنه']],
    ['على', ['علي']],
    ['مسؤول', ['مسءول', 'مسوول']],
    ['مسئول', ['مسءول', 'مسيول']],
    ['رئيس', ['رءيس', 'رييس']],
    ['الاعضاء', ['الاعضاء', 'الاعضا']],
    ['ماء', ['ماء']],
  ])('%s', (raw, forms) => {
    expect(finalForms(raw)).toEqual(forms);
  });
});

describe('foldedKey', () => {
  it('is equal for spellings of one name', () => {
    for (const spellings of [
      ['إيطاليا', 'ايطاليا', 'إيطاليـا', 'اِيطاليا', 'ایطالیا'],
      ['كوريا', 'کوریا'],
      ['Müller & Söhne', 'muller   sohne'],
    ]) {
      expect(new Set(spellings.map(foldedKey)).size, spellings.join()).toBe(1);
    }
  });

  it('differs for neighbours', () => {
    expect(foldedKey('جامعة')).not.toBe(foldedKey('جماعة'));
    expect(foldedKey('مجموعة العمل المالي')).not.toBe(foldedKey('مجموعة العمل المالية'));
  });
});
