import { describe, expect, it } from 'vitest';
import { parseSearchQuery } from '@/lib/search/ask/search-query';
import { hitAddress, searchAddress } from '@/lib/search/show/search-address';

const query = parseSearchQuery({ q: 'oil & gas', type: 'meeting', year: '2019', cursor: '40' });

describe('the address of a search', () => {
  it('says the words and what narrows them, in one order, and begins at the first page', () => {
    expect(searchAddress('en', query)).toBe('/en/search?q=oil+%26+gas&type=meeting&year=2019');
    expect(searchAddress('ar', parseSearchQuery({ year: '2019', q: 'حوالة', type: 'text' }))).toBe(
      `/ar/search?q=${encodeURIComponent('حوالة')}&type=text&year=2019`,
    );
  });

  it('is bare where nothing is asked', () => {
    expect(searchAddress('ar', parseSearchQuery({}))).toBe('/ar/search');
  });

  it('puts a filter on, changes it, and takes it off', () => {
    expect(searchAddress('en', query, { lang: 'ar' })).toBe('/en/search?q=oil+%26+gas&type=meeting&year=2019&lang=ar');
    expect(searchAddress('en', query, { type: 'text' })).toBe('/en/search?q=oil+%26+gas&type=text&year=2019');
    expect(searchAddress('en', query, { type: null, year: null })).toBe('/en/search?q=oil+%26+gas');
  });

  it('keeps to the words as typed until that is taken back', () => {
    const exact = parseSearchQuery({ q: 'oil', exact: '1' });
    expect(searchAddress('en', exact)).toBe('/en/search?q=oil&exact=1');
    expect(searchAddress('en', exact, { reach: 'names' })).toBe('/en/search?q=oil');
    expect(searchAddress('en', query, { reach: 'exact' })).toBe(
      '/en/search?q=oil+%26+gas&type=meeting&year=2019&exact=1',
    );
    expect(searchAddress('en', exact, { reach: 'forms' })).toBe('/en/search?q=oil&reach=forms');
  });

  it('leads to another page, or to other words', () => {
    expect(searchAddress('en', query, { offset: 60 })).toBe(
      '/en/search?q=oil+%26+gas&type=meeting&year=2019&cursor=60',
    );
    expect(searchAddress('en', query, { q: '' })).toBe('/en/search?type=meeting&year=2019');
  });

  it('is read back as it was written', () => {
    const read = Object.fromEntries(
      new URL(searchAddress('en', query, { offset: query.offset }), 'http://localhost').searchParams,
    );
    expect(parseSearchQuery(read)).toEqual(query);
  });
});

describe('a hit', () => {
  it.each([
    ['meeting', 'cifg-12', '/ar/meetings/cifg-12'],
    ['text', 'cifg-12/ar-press', '/ar/statements/cifg-12#text-ar-press'],
    ['designation', 'tftc-r5-2020-07-15', '/ar/designations/tftc-r5-2020-07-15'],
    ['member', 'it', '/ar/members/it'],
    ['topic', 'oil', '/ar/topics/oil'],
  ] as const)('of the kind %s is read at its own address', (type, id, address) => {
    expect(hitAddress('ar', { type, id })).toBe(address);
  });

  it('of a text whose paragraph is known is read there', () => {
    const hit = { type: 'text' as const, id: 'cifg-12/ar-press', slot: 'p6' };
    expect(hitAddress('ar', hit)).toBe('/ar/statements/cifg-12/p6');
  });
});
