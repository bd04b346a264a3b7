import { describe, expect, it } from 'vitest';
import { inflectionBases, roughArabicStem } from '@/lib/language/stems/arabic-stem';

describe('the nearer forms of an Arabic word', () => {
  it.each([
    ['شركاتهم', ['شركات', 'شركاتة', 'شركة', 'شركاة']],
    ['لجنتها', ['لجنت', 'لجنة', 'لجنته']],
    ['اجتماعين', ['اجتماع']],
    ['دولتان', ['دولت', 'دولة']],
    ['المالية', ['المالي']],
  ])('of %s are among the known ones', (word, known) => {
    const bases = inflectionBases(word, 'query');
    expect(bases.length).toBeGreaterThan(0);
    expect(bases.filter((base) => !known.includes(base))).toEqual([]);
  });

  it('never cut a word down to another', () => {
    expect(inflectionBases('شركات', 'document')).not.toContain('شرك');
  });

  it('leave the nisba to a query and take it off a document', () => {
    expect(inflectionBases('ممولي', 'query')).not.toContain('ممول');
    expect(inflectionBases('ممولي', 'document')).toContain('ممول');
  });
});

describe('the rough stem', () => {
  it.each([
    ['المواجهه', 'ومواجهتها'],
    ['بالمجموعه', 'مجموعتها'],
    ['والنص', 'النص'],
  ])('of %s is that of %s', (one, other) => {
    expect(roughArabicStem(one)).toBe(roughArabicStem(other));
  });

  it('has three letters at least', () => {
    for (const word of ['وان', 'ولها', 'بالي', 'كلها', 'لله'])
      expect(roughArabicStem(word).length).toBeGreaterThanOrEqual(3);
  });
});
