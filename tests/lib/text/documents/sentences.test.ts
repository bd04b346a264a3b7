import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '@/lib/text/documents/sentences';
import { gapsBetween, sliceOf } from '@/lib/text/span';
import { growthOf, mostGrowth } from '@/tests/support/growth';
import { hardText } from '@/tests/support/hard-text';

const split = (text: string) => splitSentences(text).map((span) => sliceOf(text, span));

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['عقد المجلس جلسته. وحضرها الأعضاء.', ['عقد المجلس جلسته.', 'وحضرها الأعضاء.']],
    ['عقد المجلس جلسته.وحضرها الأعضاء', ['عقد المجلس جلسته.', 'وحضرها الأعضاء']],
    ['قال د. سامر إن أ. ليلى حضرت. ثم غادر.', ['قال د. سامر إن أ. ليلى حضرت.', 'ثم غادر.']],
    ['في 29.آب.2020 عقد اللقاء. وانتهى.', ['في 29.آب.2020 عقد اللقاء.', 'وانتهى.']],
    ['ارتفع 2.5 في المئة. ثم انخفض.', ['ارتفع 2.5 في المئة.', 'ثم انخفض.']],
    ['المنامة.. اجتماع جديد… قريبا', ['المنامة.. اجتماع جديد… قريبا']],
    ['هل انتهى الأمر؟ لم ينته!', ['هل انتهى الأمر؟', 'لم ينته!']],
    ['سأل «هل انتهى الأمر؟» ثم مضى.', ['سأل «هل انتهى الأمر؟» ثم مضى.']],
    ['وقال: «انتهى الأمر.» ثم مضى.', ['وقال: «انتهى الأمر.»', 'ثم مضى.']],
    ['وأضاف: “نعمل معا. ونتعاون.”', ['وأضاف: “نعمل معا.', 'ونتعاون.”']],
    ['The council met. It heard Dr. Amal.', ['The council met.', 'It heard Dr. Amal.']],
    [
      'The U.S. Office of J. Smith met at No. 5 St. Mary. Then it left.',
      ['The U.S. Office of J. Smith met at No. 5 St. Mary.', 'Then it left.'],
    ],
    ['"Is it over?" he asked. "No."', ['"Is it over?" he asked.', '"No."']],
    ['“It is over.” The chair left.', ['“It is over.”', 'The chair left.']],
    ['First line\nsecond line. End', ['First line', 'second line.', 'End']],
    ['1. Cash\n2. Trade', ['1. Cash', '2. Trade']],
    ['في عام 1441 هـ. وبعده', ['في عام 1441 هـ. وبعده']],
    ['', []],
    [' \n ', []],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('puts every visible character into exactly one sentence', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const gaps = gapsBetween(splitSentences(text), { start: 0, end: text.length });
        expect(gaps.map((gap) => sliceOf(text, gap).trim()).join('')).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to the length', () => {
    for (const piece of ['.', '? ', 'د. ', '"', 'ب.ج']) {
      const growth = growthOf((times) => splitSentences(piece.repeat((times * 5_000) / piece.length)));
      expect(growth, piece).toBeLessThan(mostGrowth);
    }
  });
});
