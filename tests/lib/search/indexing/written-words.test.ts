import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentForms } from '@/lib/search/indexing/analyse';
import { readWords, writeSpans } from '@/lib/search/indexing/written-words';
import { tokenize } from '@/lib/text/characters/tokens';
import { hardText } from '@/tests/support/hard-text';

function wordsOf(text: string) {
  return tokenize(text).map((token) => {
    const { surface, stems } = documentForms(token);
    return { start: token.start, end: token.end, forms: [...surface, ...stems] };
  });
}

describe('words kept with a document', () => {
  it.each([
    'أكد الأعضاء، في ٢٠١٩م، أهمية حماية قطاع النفط: 1,250 دولار و٢٫٥.',
    '  CIFGجهودهم — قدمًا «الـ26» 12.2018',
    'کمیته بِجُهُودِ مسؤولٍ',
    'Members discussed hawala networks.\n\nThe Group’s work',
  ])('are those of the text: %s', (text) => {
    expect(writeSpans(text)).not.toBe('');
    expect(readWords(text, writeSpans(text))).toEqual(wordsOf(text));
  });

  it('are those of any text, also where a word is told only by what surrounds it', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        expect(readWords(text, writeSpans(text))).toEqual(wordsOf(text));
      }),
      { numRuns: 500 },
    );
    const ligature = 'قال ﷺ خيرا';
    expect(readWords(ligature, writeSpans(ligature))).toEqual(wordsOf(ligature));
  });

  it('are read from a text that none are kept of', () => {
    expect(readWords('two words', '')).toEqual(wordsOf('two words'));
  });
});
