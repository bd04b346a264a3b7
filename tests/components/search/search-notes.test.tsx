import { describe, expect, it } from 'vitest';
import { SearchNotes } from '@/components/search/search-notes';
import type { Addition } from '@/lib/search/ask/build-query';
import { parseSearchQuery } from '@/lib/search/ask/search-query';
import type { SearchResult } from '@/lib/search/ask/search-records';
import { readAs, render } from '@/tests/support/render';

const none: SearchResult = {
  hits: [],
  cards: [],
  couldMean: [],
  partial: [],
  reach: { exact: 0, forms: 0, names: 0 },
  setAside: [],
  total: 0,
  isCapped: false,
  facets: null,
  counted: 0,
  also: [],
  corrected: null,
  next: null,
  isCut: false,
  isTooBroad: false,
};
const hawala: Addition = {
  term: 'حوالة',
  lang: 'ar',
  typed: 'hawala',
  kind: 'term',
  because: { ar: 'الكلمة بالعربية', en: 'The word in Arabic' },
};

function notes(changes: Partial<SearchResult>, raw: Record<string, string> = {}) {
  return <SearchNotes query={parseSearchQuery({ q: 'hawala', ...raw })} result={{ ...none, ...changes }} />;
}

describe('the notes on a search', () => {
  it('name what the address has and the search cannot take', () => {
    expect(readAs('en', notes({ total: 2 }, { sort: 'new', year: 'soon' }))).toContain(
      'Not taken into account in the address: year=soon, sort=new',
    );
    expect(readAs('ar', notes({ total: 2 }, { sort: 'new' }))).toContain('لم يُعتدّ بما يلي من الرابط: sort=new');
    expect(readAs('en', notes({ total: 2 }))).not.toContain('address');
  });

  it('count what was found in the plural of the language', () => {
    expect([1, 2, 3, 11].map((total) => readAs('ar', notes({ total })))).toEqual([
      'نتيجة واحدة',
      'نتيجتان',
      '3 نتائج',
      '11 نتيجة',
    ]);
    expect(readAs('en', notes({ total: 2 }))).toBe('2 results');
  });

  it('say where there is nothing, repeat what was asked, and help', () => {
    expect(readAs('ar', notes({}))).toContain('لا نتائج عن «hawala»');
    expect(readAs('ar', notes({}))).toContain('يُستحسن تقليل الكلمات');
    expect(readAs('ar', notes({ total: 1 }))).not.toContain('يُستحسن تقليل الكلمات');
  });

  it('name the members that a word may mean, in the order of the language', () => {
    const couldMean = [
      { id: 'gb', name: { ar: 'المملكة المتحدة', en: 'United Kingdom' } },
      { id: 'bh', name: { ar: 'البحرين', en: 'Bahrain' } },
    ];
    expect(readAs('ar', notes({ total: 2, couldMean }))).toContain('أسماء عدة أعضاء: البحرين، المملكة المتحدة');
    expect(render('en', notes({ total: 2, couldMean }))).toContain('href="/en/members/bh"');
  });

  it('do not call a search empty that was too broad to be answered', () => {
    const words = readAs('en', notes({ isTooBroad: true }));
    expect(words).toContain('broad');
    expect(words).not.toContain('hawala');
  });

  it('say that more was found than is listed', () => {
    expect(readAs('ar', notes({ total: 1000, isCapped: true }))).toContain('أكثر من 1000 نتيجة');
    expect(readAs('en', notes({ total: 1000, isCapped: true, counted: 412, reach: null }))).toContain(
      'a sample of 412',
    );
  });

  it('say that only a part of what was typed was searched', () => {
    expect(readAs('ar', notes({ isCut: true }))).toContain('لم يُبحث إلا عن أول 200 حرف و12 كلمة.');
    expect(readAs('ar', notes({}))).not.toContain('200');
  });

  it('name a word that was repaired, both as typed and as searched', () => {
    const corrected = { from: 'hawalla', to: 'hawala' };
    expect(render('en', notes({ total: 1, corrected }))).toMatch(/<bdi>hawalla<\/bdi>.*<bdi>hawala<\/bdi>/);
  });

  it('name what else was searched, why, and how to search for the words alone', () => {
    const also = render('en', notes({ total: 1, also: [hawala] }, { type: 'meeting', cursor: '20' }));
    expect(also).toContain('<bdi lang="ar" dir="rtl">حوالة</bdi>');
    expect(also).toContain('The word in Arabic');
    expect(readAs('ar', notes({ total: 1, also: [hawala] }))).toContain('حوالة — الكلمة بالعربية');
  });

  it('give the reason of the kind where a name has none of its own', () => {
    const also = [{ ...hawala, kind: 'month' as const, because: null }];
    expect(readAs('ar', notes({ total: 1, also }))).toContain('حوالة — الشهر نفسه');
  });

  it('name at most eight at first, and all of them below', () => {
    const also = Array.from({ length: 9 }, (_, index) => ({ ...hawala, term: `اسم${index}` }));
    const [summary = '', list = ''] = render('ar', notes({ total: 1, also })).split('</summary>');
    expect(summary).toContain('اسم7');
    expect(summary).not.toContain('اسم8');
    expect(summary).toContain(' …');
    expect(list.match(/<li>/g)).toHaveLength(9);
  });

  it('offer each reach of the words by name, with how many it finds', () => {
    const reach = { exact: 2, forms: 1, names: 3 };
    const wide = render('en', notes({ total: 6, reach }));
    expect(wide).toContain('href="/en/search?q=hawala&amp;exact=1"');
    expect(wide).toContain('href="/en/search?q=hawala&amp;reach=forms"');
    expect(readAs('en', notes({ total: 6, reach }))).toContain('As typed (2) Other forms too (3) Other names too (6)');
    expect(render('ar', notes({ total: 1 }, { exact: '1' }))).toContain('href="/ar/search?q=hawala"');
    expect(readAs('en', notes({ total: 2, reach: { exact: 2, forms: 0, names: 0 } }))).toBe('2 results');
  });

  it('name the words that a result need not have', () => {
    expect(readAs('en', notes({ total: 1, setAside: ['who', 'hosted'] }))).toContain('who, hosted');
  });
});
