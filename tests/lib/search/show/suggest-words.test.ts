import { describe, expect, it } from 'vitest';
import { suggestWords } from '@/lib/search/show/suggest-words';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');

describe('suggestions', () => {
  it('give a word of the vocabulary first, as a search for it in the reader’s language', async () => {
    const [first] = await suggestWords('hawa', 'ar');
    expect(first).toEqual({ text: 'hawala', lang: 'en', type: 'term', url: '/ar/search?q=hawala' });
  });

  it('give records by the beginning of a word of their title, at their own address', async () => {
    const found = await suggestWords('twelf', 'en');
    expect(found).toContainEqual(expect.objectContaining({ lang: 'en', type: 'meeting', url: '/en/meetings/cifg-12' }));
  });

  it('name a record in the reader’s language, whichever was typed', async () => {
    const titleIn = async (typed: string, locale: 'ar' | 'en') =>
      (await suggestWords(typed, locale)).find(({ url }) => url.endsWith('/members/it'));
    expect(await titleIn('Ital', 'ar')).toMatchObject({ text: 'إيطاليا', lang: 'ar' });
    expect(await titleIn('إيطال', 'en')).toMatchObject({ text: 'Italy', lang: 'en' });
  });

  it('find an Arabic word with and without its article, hamza and vowels', async () => {
    const typed = ['حوال', 'الحوال', 'حَوال', 'حـوال'];
    const found = await Promise.all(
      typed.map(async (each) => (await suggestWords(each, 'ar')).map(({ text }) => text)),
    );
    for (const texts of found) expect(texts).toContain('حوالة');
  });

  it('are at most eight, three of them words', async () => {
    const found = await suggestWords('ال', 'ar');
    const many = await suggestWords('co', 'en');
    for (const list of [found, many]) {
      expect(list.length).toBeLessThanOrEqual(8);
      expect(list.filter(({ type }) => type === 'term').length).toBeLessThanOrEqual(3);
    }
    expect(many.length).toBeGreaterThan(3);
  });

  it.each(['', ' ', 'h', 'ح', '\u200f', '"', '& | !', '%'])('are none for %j', async (typed) => {
    expect(await suggestWords(typed, 'ar')).toEqual([]);
  });

  it('never offer a text, which has no title of its own', async () => {
    const found = (await Promise.all(['stat', 'بيان', 'text', 'نص'].map((typed) => suggestWords(typed, 'en')))).flat();
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ type }) => type === 'text')).toEqual([]);
  });
});
