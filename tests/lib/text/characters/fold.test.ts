import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, originalSpan } from '@/lib/text/characters/fold';
import { growthOf, mostGrowth } from '@/tests/support/growth';
import { arabicText, hardText } from '@/tests/support/hard-text';

const table: [rule: string, source: string, folded: string][] = [
  ['presentation forms', '\ufe8d\ufedf\ufe92\ufef4\ufe8e\ufee5', 'البيان'],
  ['lam-alef as one sign', '\ufefb', 'لا'],
  ['the word sign of God', '\ufdf2', 'الله'],
  ['full width', '\uff23\uff29\uff26\uff27\uff11\uff12', 'cifg12'],
  ['hamza set beside its alef', '\u0627\u0654حمد', 'احمد'],
  ['madda set beside its alef', '\u0627\u0653ب', 'اب'],
  ['hamza set beside waw stays a letter', 'مسو\u0654ول', 'مسؤول'],
  ['hamza set beside a Persian ya', 'ر\u06cc\u0654یس', 'رئيس'],
  ['a vowel before the separate hamza', 'مسو\u064f\u0654ول', 'مسؤول'],
  ['vowels and shadda', 'المُصَغَّرة', 'المصغرة'],
  ['a vowel as a presentation form', 'مد\ufe7dة', 'مدة'],
  ['dagger alef', 'هـ\u0670ذا', 'هذا'],
  ['tatweel', 'داعـــش', 'داعش'],
  ['direction marks and isolates', '\u2068داعش\u2069\u200f', 'داعش'],
  ['zero width space and joiner, soft hyphen', 'فين\u200bان\u200dس fi\u00adnance', 'فينانس finance'],
  ['an invisible sign between letter and hamza', 'ا\u200e\u0654ب', 'اب'],
  ['ZWNJ parts words', 'می\u200cخواهم', 'مي خواهم'],
  ['alef forms', 'آأإٱٲٳ', 'اااااا'],
  ['Persian and Urdu letters', 'یېکڪہھۀپچژگڤ', 'ييككهههبججغف'],
  ['ta marbuta, alef maqsura and seated hamza stay', 'لجنة على مؤتمر هيئة', 'لجنة على مؤتمر هيئة'],
  ['digits of Arabic and Persian', '٢٠١٦ ۲۰۱۶', '2016 2016'],
  ['digits of other scripts', '\u0967\u0968 \u0e53 \u{1d7d9}', '12 3 1'],
  ['grouping inside numbers', '1,250 and ١٬٢٥٠٬٠٠٠', '1250 and 1250000'],
  ['commas that group nothing', '5,6 and 1,2345', '5,6 and 1,2345'],
  ['the Arabic decimal sign', '٢٫٥', '2.5'],
  ['Latin case and accents', 'ÉLAN Müller İzmir', 'elan muller izmir'],
  ['Latin ligatures', 'e\ufb00orts o\ufb03cial', 'efforts official'],
  ['no-break and ideographic space', 'a\u00a0b\u3000c', 'a b c'],
  ['lone surrogates', 'a\ud83db', 'a\ufffdb'],
  ['quotes of four kinds stay', '«داعش» “داعش” "داعش"', '«داعش» “داعش” "داعش"'],
];

describe('fold', () => {
  it.each(table)('resolves %s', (_, source, folded) => {
    expect(foldText(source)).toBe(folded);
  });

  it('says where each letter stood', () => {
    const source = 'في المُؤتَمـر \u2068CIFG\u2069جهودهم';
    const folded = fold(source);
    const at = (word: string) => {
      const from = folded.text.indexOf(word);
      const span = originalSpan(folded, from, from + word.length);
      return span && source.slice(span.start, span.end);
    };
    expect([at('المؤتمر'), at('cifg'), at('جهودهم')]).toEqual(['المُؤتَمـر', 'CIFG', 'جهودهم']);
    expect(originalSpan(folded, 3, 3)).toBeNull();
  });

  it('gives every letter of a ligature the span of the sign', () => {
    expect(fold('x\ufefb')).toEqual({ text: 'xلا', start: [0, 1, 1], end: [1, 2, 2] });
  });

  it('keeps the offsets of what it drops inside numbers', () => {
    expect(fold('1,250')).toEqual({ text: '1250', start: [0, 2, 3, 4], end: [1, 3, 4, 5] });
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('is the same for composed and decomposed text', () => {
    const same = (text: string) => {
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
    };
    fc.assert(fc.property(hardText, same), { numRuns: 2000 });
    fc.assert(fc.property(arabicText, same), { numRuns: 2000 });
  });

  it('maps in rising order, to whole characters of the source, and exactly', () => {
    fc.assert(
      fc.property(hardText, (source) => {
        const { text, start, end } = fold(source);
        expect([start.length, end.length]).toEqual([text.length, text.length]);
        start.forEach((from, index) => {
          const to = end[index] ?? -1;
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThanOrEqual(start[index - 1] ?? 0);
          expect(to).toBeGreaterThanOrEqual(end[index - 1] ?? 0);
          expect(isBetweenCharacters(source, from) && isBetweenCharacters(source, to)).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('folds what a letter came from to that letter again', () => {
    fc.assert(
      fc.property(arabicText, (source) => {
        const { text, start, end } = fold(source);
        start.forEach((from, index) => {
          expect(foldText(source.slice(from, end[index]))).toContain(text.charAt(index));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to the length', () => {
    for (const piece of ['ب\u064e', '\u200f', '\u0640', '1,234', 'a\u0301', 'ب', '\ufdfa']) {
      const growth = growthOf((times) => fold(piece.repeat((times * 5_000) / piece.length)));
      expect(growth, JSON.stringify(piece)).toBeLessThan(mostGrowth);
    }
  });
});

function isBetweenCharacters(text: string, offset: number): boolean {
  return !/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}
