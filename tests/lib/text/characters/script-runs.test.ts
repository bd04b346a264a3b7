import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByScript } from '@/lib/text/characters/script-runs';

const foreign = (text: string, own: 'arabic' | 'latin') =>
  splitByScript(text, own)
    .filter((part) => part.foreign)
    .map((part) => part.text);

describe('words of another script', () => {
  it('are found in English with the digits and marks between them, without the quotation marks around', () => {
    expect(foreign('It says «الدول الأعضاء الـ56 … مع المراقبين» (56 members).', 'latin')).toEqual([
      'الدول الأعضاء الـ56 … مع المراقبين',
    ]);
  });

  it('are found in Arabic with the digits at their end', () => {
    expect(foreign('القرار S/RES/2253 (2015) وعبارة «finance working group» هنا', 'arabic')).toEqual([
      'S/RES/2253',
      'finance working group',
    ]);
  });

  it('are days and moments as machines write them, in Arabic alone', () => {
    const said = 'منذ 2025-03-01، أو 2025-03-01T08:00:00Z، لا 12025-03-011 ولا 19-20';
    expect(foreign(said, 'arabic')).toEqual(['2025-03-01', '2025-03-01T08:00:00Z']);
    expect(foreign('since 2025-03-01', 'latin')).toEqual([]);
  });

  it('keep their marks', () => {
    expect(foreign('read إِلَى ٱلْمُؤَسَّسَاتِ here', 'latin')).toEqual(['إِلَى ٱلْمُؤَسَّسَاتِ']);
  });

  it('are not the marks of its own letters', () => {
    expect(foreign('caf\u0065\u0301', 'latin')).toEqual([]);
  });

  it('are none where a text has one script', () => {
    expect(splitByScript('19 November 2019', 'latin')).toEqual([{ text: '19 November 2019', foreign: false }]);
    expect(splitByScript('', 'arabic')).toEqual([]);
  });

  it('lose no character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('arabic' as const, 'latin' as const),
        (text, own) => {
          expect(
            splitByScript(text, own)
              .map((part) => part.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});
