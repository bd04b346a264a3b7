import { describe, expect, it } from 'vitest';
import { countedIn, countOf } from '@/lib/findings/themes/counted-text';

describe('the text that a column of themes is counted in', () => {
  it('is the official one, whatever the language of the page', () => {
    expect(countedIn({ langs: ['ar', 'en'], official: ['ar'] }, 'en')).toBe('ar');
    expect(countedIn({ langs: ['ar', 'en'], official: ['en'] }, 'ar')).toBe('en');
  });

  it('is that of the page where both are official or none is', () => {
    expect(countedIn({ langs: ['ar', 'en'], official: ['ar', 'en'] }, 'en')).toBe('en');
    expect(countedIn({ langs: ['ar', 'en'], official: [] }, 'ar')).toBe('ar');
  });

  it('is the only one that is held, and none where none is', () => {
    expect(countedIn({ langs: ['en'], official: [] }, 'ar')).toBe('en');
    expect(countedIn({ langs: [], official: [] }, 'ar')).toBeNull();
  });
});

describe('the number of a cell', () => {
  const meeting = { langs: ['ar' as const, 'en' as const], official: ['ar' as const] };

  it('is that of the text of its column, also where the other has more', () => {
    expect(countOf({ sentences: { ar: 2, en: 3 } }, meeting, 'en')).toEqual({ lang: 'ar', count: 2, isOther: false });
  });

  it('is that of the other text where only that one has the topic, and is marked so', () => {
    expect(countOf({ sentences: { ar: 0, en: 1 } }, meeting, 'ar')).toEqual({ lang: 'en', count: 1, isOther: true });
  });
});
