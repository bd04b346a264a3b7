import { describe, expect, it } from 'vitest';
import { saysAbsence } from '@/lib/language/absences/says-absence';

describe('words that say that something is not there', () => {
  it.each([
    'No joint statement of this meeting is known; place, format and days are unconfirmed.',
    'The official communiqué was not read.',
    'No source states the number.',
    'Only the Arabic text is held here.',
    'لا يُعرف بيان مشترك لهذا الاجتماع، ومكانه غير مؤكَّد.',
    'ولم يُنشر نصه الرسمي.',
    'النص العربيّ وحده محفوظ هنا.',
  ])('are known: %s', (words) => {
    expect(saysAbsence(words)).toBe(true);
  });

  it.each([
    '',
    'Two Arabic versions differ in wording.',
    'The well-known hall was not far.',
    'حضر الاجتماع 26 عضواً، ونُشر بيانه في اليوم نفسه.',
  ])('are not taken for others: %s', (words) => {
    expect(saysAbsence(words)).toBe(false);
  });
});
