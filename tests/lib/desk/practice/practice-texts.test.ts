import { describe, expect, it } from 'vitest';
import { writePracticeTexts } from '@/lib/desk/practice/practice-texts';
import { inspectText } from '@/lib/text/characters/inspect';

describe('the statement of the first task', () => {
  it('is of the meeting with its number, in both languages, and each number has another day', async () => {
    const { ar, en } = await writePracticeTexts(14);
    expect(en).toMatch(
      /^Joint Statement of the Fourteenth Meeting of the Tervane Group.*\n\nHollin, 14 October 2025\n\n/,
    );
    expect(en).toContain('held its fourteenth meeting in Hollin on 14 October 2025');
    expect(ar).toContain('الاجتماع الرابع عشر');
    expect(ar).toContain('هولين، 14 تشرين الأول/أكتوبر 2025');
    const days = await Promise.all(
      [14, 15, 16, 30].map(async (ordinal) => /\d+ \w+ 20\d\d/.exec((await writePracticeTexts(ordinal)).en)?.[0]),
    );
    expect(new Set(days).size).toBe(4);
  });

  it('has no place that was not filled, as many paragraphs in one language as in the other, and nothing to doubt', async () => {
    for (const ordinal of [14, 15, 16, 17, 18, 21, 99]) {
      const { ar, en } = await writePracticeTexts(ordinal);
      expect(`${ar}${en}`).not.toMatch(/[{}]/);
      expect(ar.split('\n\n')).toHaveLength(en.split('\n\n').length);
      for (const text of [ar, en]) expect(inspectText(text, 'source')).toEqual([]);
    }
  });
});
