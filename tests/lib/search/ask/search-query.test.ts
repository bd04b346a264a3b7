import { describe, expect, it } from 'vitest';
import { findQueryFault, parseSearchQuery } from '@/lib/search/ask/search-query';

describe('an address of the search', () => {
  it('is read whole', () => {
    const raw = { q: ' حوالة ', type: 'text', year: '1441h', body: 'small-group', topic: 'oil', lang: 'ar' };
    expect(parseSearchQuery({ ...raw, standing: 'official', exact: '1', cursor: '40', limit: '5' })).toEqual({
      q: 'حوالة',
      filters: { type: 'text', year: '1441h', body: 'small-group', topic: 'oil', lang: 'ar', standing: 'official' },
      isExact: true,
      reach: 'exact',
      isPrefix: false,
      offset: 40,
      limit: 5,
      isCut: false,
      ignored: [],
    });
  });

  it('without anything asks for nothing, twenty at a time', () => {
    expect(parseSearchQuery({})).toEqual({
      q: '',
      filters: {},
      isExact: false,
      reach: 'names',
      isPrefix: false,
      offset: 0,
      limit: 20,
      isCut: false,
      ignored: [],
    });
  });

  it('takes the first of two values', () => {
    expect(parseSearchQuery({ q: ['one', 'two'], type: ['text', 'meeting'] })).toMatchObject({
      q: 'one',
      filters: { type: 'text' },
    });
  });
});

describe('what an address has and a search cannot take', () => {
  it('is named, the known fields first', () => {
    const raw = { q: 'oil', sort: 'new', year: 'soon', cursor: '-1', type: 'text', lang: '' };
    expect(parseSearchQuery(raw).ignored).toEqual(['year=soon', 'cursor=-1', 'sort=new']);
  });

  it('is not named where another site put it there to count clicks', () => {
    expect(parseSearchQuery({ q: 'oil', fbclid: 'a1', utm_source: 'mail' }).ignored).toEqual([]);
  });

  it('is cut where it is long or much', () => {
    const { ignored } = parseSearchQuery({
      q: 'oil',
      ...Object.fromEntries('abcdefg'.split('').map((name) => [name, 'x'.repeat(999)])),
    });
    expect(ignored.map(({ length }) => length)).toEqual([60, 60, 60, 60, 60]);
  });
});

describe('a value that cannot be taken', () => {
  it.each([
    ['type', 'nothing'],
    ['type', 'unknown'],
    ['year', '999'],
    ['year', '3000'],
    ['year', '1199h'],
    ['year', '1441H'],
    ['body', 'No-Body'],
    ['body', "cifg'--"],
    ['topic', 'oil-'],
    ['lang', 'a'],
    ['lang', 'arabic'],
    ['standing', 'best'],
  ] as const)('of %s is left out of the search and named to the API: %s', (name, value) => {
    expect(parseSearchQuery({ q: 'a', [name]: value }).filters).toEqual({});
    expect(findQueryFault({ q: 'a', [name]: value })).toBe(name);
  });

  it.each([
    ['year', '2019'],
    ['year', '1441h'],
    ['year', 'unknown'],
    ['body', 'unknown'],
    ['topic', 'unknown'],
    ['lang', 'unknown'],
    ['standing', 'unknown'],
    ['lang', 'ar-Latn'],
  ] as const)('is not %s=%s', (name, value) => {
    expect(parseSearchQuery({ q: 'a', [name]: value }).filters).toEqual({ [name]: value });
    expect(findQueryFault({ q: 'a', [name]: value })).toBeNull();
  });

  it.each([
    ['cursor', '-1', { offset: 0 }],
    ['cursor', '1001', { offset: 0 }],
    ['cursor', '1e3', { offset: 0 }],
    ['limit', '0', { limit: 20 }],
    ['limit', '101', { limit: 20 }],
    ['limit', '2.5', { limit: 20 }],
    ['exact', 'yes', { isExact: false }],
    ['prefix', '2', { isPrefix: false }],
  ])('of %s counts as if it were not there: %s', (name, value, read) => {
    expect(parseSearchQuery({ q: 'a', [name]: value })).toMatchObject(read);
    expect(findQueryFault({ q: 'a', [name]: value })).toBe(name);
  });

  it('is not an empty one, as a form sends it', () => {
    expect(findQueryFault({ q: '', type: '', year: '', exact: '', cursor: '' })).toBeNull();
    expect(parseSearchQuery({ q: '', type: '', year: '' }).filters).toEqual({});
  });
});

describe('the words of a search', () => {
  it('are cut at two hundred characters as a reader counts them, and said to be cut', () => {
    const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
    expect(parseSearchQuery({ q: 'ب'.repeat(200) })).toMatchObject({ q: 'ب'.repeat(200), isCut: false });
    expect(parseSearchQuery({ q: 'ب'.repeat(201) })).toMatchObject({ q: 'ب'.repeat(200), isCut: true });
    expect(parseSearchQuery({ q: family.repeat(200) }).isCut).toBe(false);
    expect(findQueryFault({ q: family.repeat(200) })).toBeNull();
    expect(findQueryFault({ q: family.repeat(201) })).toBe('q');
  });

  it('are bounded in bytes as well, however many marks one letter bears', () => {
    const { q, isCut } = parseSearchQuery({ q: `ب${'\u064e'.repeat(100_000)}` });
    expect(isCut).toBe(true);
    expect(q.length).toBeLessThanOrEqual(4_000);
  });

  it('lose what nobody sees', () => {
    expect(parseSearchQuery({ q: '\u200fداعش\u200f' }).q).toBe('داعش');
    expect(parseSearchQuery({ q: 'a\0b' }).q).not.toContain('\0');
  });
});
