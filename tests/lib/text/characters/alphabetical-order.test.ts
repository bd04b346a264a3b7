import { describe, expect, it } from 'vitest';
import { inAlphabeticalOrder, initialOf } from '@/lib/text/characters/alphabetical-order';

describe('alphabetical order', () => {
  it('sorts Arabic names by the letter after the article, whatever seat its hamza has', () => {
    const names = ['اليمن', 'بولندا', 'المملكة المتحدة', 'ألمانيا', 'الأردن', 'إيطاليا', 'آيسلندا'];
    const sorted = inAlphabeticalOrder(names, 'ar', (name) => name);
    expect(sorted).toEqual(['الأردن', 'ألمانيا', 'آيسلندا', 'إيطاليا', 'بولندا', 'المملكة المتحدة', 'اليمن']);
  });

  it('leaves the items themselves as they are', () => {
    const items = [{ name: 'Türkiye' }, { name: 'Chad' }];
    expect(inAlphabeticalOrder(items, 'en', ({ name }) => name)).toEqual([{ name: 'Chad' }, { name: 'Türkiye' }]);
    expect(items[0]).toEqual({ name: 'Türkiye' });
  });

  it.each([
    ['الأردن', 'ar', 'ا'],
    ['إيطاليا', 'ar', 'ا'],
    ['آيسلندا', 'ar', 'ا'],
    ['المانيا', 'ar', 'ا'],
    ['السعودية', 'ar', 'س'],
    ['Åland', 'en', 'A'],
    ['finance group', 'en', 'F'],
  ] as const)('puts %s (%s) under %s', (name, locale, letter) => {
    expect(initialOf(name, locale)).toBe(letter);
  });
});
