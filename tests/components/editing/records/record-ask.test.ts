import { describe, expect, it } from 'vitest';
import { readRecordAddress } from '@/components/editing/records/record-address';
import { readRecordAsk, recordListAddress } from '@/components/editing/records/record-ask';

describe('a list of records', () => {
  it('is what its address asks for, and its links ask for the same again', () => {
    const query = { type: 'text', q: 'Luxembourg', sort: 'title-asc', state: 'withdrawn', page: '3' };
    const ask = readRecordAsk(query, 'en');
    expect(ask).toEqual({
      type: 'text',
      q: 'Luxembourg',
      sort: 'title',
      direction: 'asc',
      state: 'withdrawn',
      page: 3,
      locale: 'en',
    });
    const address = new URL(recordListAddress(ask, { page: 3 }), 'http://desk');
    expect(readRecordAsk(Object.fromEntries(address.searchParams), 'en')).toEqual(ask);
  });

  it('is the newest meetings where the address says nothing that it knows', () => {
    const odd = { type: 'person', sort: 'secret-asc', state: '__proto__', page: '-1', q: ['a', 'b'] };
    expect(readRecordAsk(odd, 'ar')).toEqual(readRecordAsk({}, 'ar'));
    expect(readRecordAsk({}, 'ar')).toMatchObject({
      type: 'meeting',
      sort: 'updated',
      direction: 'desc',
      page: 1,
      q: '',
    });
  });

  it('begins at its first page once it is narrowed', () => {
    const ask = readRecordAsk({ page: '4' }, 'en');
    expect(recordListAddress(ask, { state: 'published' })).toBe('/en/desk/records?type=meeting&state=published');
  });
});

describe('the address of a record', () => {
  it('names one record or its history; a text has an id of two parts', () => {
    expect(readRecordAddress('meeting', ['cifg-12'])).toEqual({ type: 'meeting', id: 'cifg-12', isHistory: false });
    expect(readRecordAddress('text', ['cifg-12', 'en', 'history'])).toEqual({
      type: 'text',
      id: 'cifg-12/en',
      isHistory: true,
    });
  });

  it.each([
    ['person', ['x']],
    ['meeting', ['cifg-12', 'en']],
    ['text', ['cifg-12']],
    ['meeting', ['..']],
    ['meeting', []],
  ])('names nothing for %s %j', (type, segments) => {
    expect(readRecordAddress(type, segments)).toBeNull();
  });
});
