import { describe, expect, it } from 'vitest';
import { canonicalListQuery, listQueryWith, parseListQuery } from '@/lib/records/lists/list-query';

describe('the query of a list', () => {
  it('is read by its facets and its order, and empty fields of its form are no filters', () => {
    const raw = { year: '1441h', body: '', mode: 'in-person', chair: ' it ', lang: 'none', sort: 'oldest' };
    expect(parseListQuery('meetings', raw)).toEqual({
      filter: { year: '1441h', mode: 'in-person', chair: 'it', lang: 'none' },
      sort: 'oldest',
      page: 1,
      faults: [],
    });
  });

  it.each([
    [{ year: '19' }, { name: 'year', value: '19' }],
    [{ mode: 'in_person' }, { name: 'mode', value: 'in_person' }],
    [{ topic: 'unknown' }, null],
    [{ topic: 'none' }, null],
    [{ host: '../x' }, { name: 'host', value: '../x' }],
    [{ standing: 'Official' }, { name: 'standing', value: 'Official' }],
    [{ year: ['2019', '2020'] }, { name: 'year', value: '2019 2020' }],
    [{ sort: 'place' }, { name: 'sort', value: 'place' }],
    [{ yaer: '2019' }, { name: 'unknown', value: 'yaer' }],
    [{ fbclid: 'x1' }, null],
    [{ page: '3' }, null],
    [{ page: '0' }, { name: 'page', value: '0' }],
    [{ page: '1e3' }, { name: 'page', value: '1e3' }],
    [{ page: '1000000' }, { name: 'page', value: '1000000' }],
  ])('of %o finds this fault: %o', (raw, fault) => {
    expect(parseListQuery('statements', raw).faults).toEqual(fault ? [fault] : []);
  });

  it('has one spelling, without what changes nothing', () => {
    const raw = { lang: 'ar', sort: 'newest', year: '2019', place: '', fbclid: 'x1' };
    expect(canonicalListQuery('meetings', raw)).toBe('year=2019&lang=ar');
    expect(canonicalListQuery('meetings', { year: '', sort: 'newest', page: '1' })).toBe('');
    expect(canonicalListQuery('meetings', { page: '2', lang: 'ar' })).toBe('lang=ar&page=2');
  });

  it('leads on to the list with a facet more, or with one less, in the order that it has', () => {
    const query = parseListQuery('meetings', { year: '2019', sort: 'oldest' });
    expect(listQueryWith('meetings', query, { body: 'cifg' })).toBe('?year=2019&body=cifg&sort=oldest');
    expect(listQueryWith('meetings', query, { year: null, sort: 'newest' })).toBe('');
  });

  it('leads to another page, and with another facet to the first', () => {
    const query = parseListQuery('meetings', { year: '2019', page: '3' });
    expect(query.page).toBe(3);
    expect(listQueryWith('meetings', query, { page: 4 })).toBe('?year=2019&page=4');
    expect(listQueryWith('meetings', query, { page: 1 })).toBe('?year=2019');
    expect(listQueryWith('meetings', query, { body: 'cifg' })).toBe('?year=2019&body=cifg');
  });
});
