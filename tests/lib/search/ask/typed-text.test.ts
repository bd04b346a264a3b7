import { describe, expect, it } from 'vitest';
import { readTyped, takeTyped } from '@/lib/search/ask/typed-text';

describe('what was typed', () => {
  it.each([
    ['C.I.F.G. hotel', 'CIFG hotel', 'C.I.F.G.', 0, 4],
    ['the  S/RES/2253 text', 'the resolution 2253 text', 'S/RES/2253', 4, 19],
    ['Daʿesh oil', 'Daesh oil', 'Daʿesh', 0, 5],
    ["al-Qa'ida", 'al-Qaida', "Qa'ida", 3, 8],
    ['Manama twenty nineteen', 'Manama 2019', 'twenty nineteen', 7, 11],
    ['في ألفين وواحد وعشرين', 'في 2021', 'ألفين وواحد وعشرين', 3, 7],
    ['two thousand and twelve', '2012', 'two thousand and twelve', 0, 4],
    ['twenty-ninth of July', 'twenty-ninth of July', 'twenty-ninth', 0, 12],
    ['الرابع عشير', 'الرابع عشر', 'عشير', 7, 10],
    ['الاجتماع العاشر', 'الاجتماع العاشر', 'العاشر', 9, 15],
    ['مُؤْتَمَر  روما', 'مُؤْتَمَر روما', 'روما', 10, 14],
  ])('%s is read as %s, and shown in its own letters', (own, read, shown, start, end) => {
    const { text, typed } = readTyped(own);
    expect([text, typed(start, end)]).toEqual([read, shown]);
  });

  it('is left as it is where nothing else is searched for', () => {
    expect(takeTyped('C.I.F.G.  hotel').text).toBe('C.I.F.G. hotel');
  });
});
