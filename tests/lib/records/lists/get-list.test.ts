import { describe, expect, it } from 'vitest';
import { placeIn } from '@/components/records/meetings/meeting-label';
import { parseYearSegment } from '@/lib/dates/calendar-year';
import { findListFaults, getMeetingList, getStatementList } from '@/lib/records/lists/get-list';
import { type ListFilter, type ListName, listFacets, listOrders, parseListQuery } from '@/lib/records/lists/list-query';
import type { MeetingFilter } from '@/lib/records/meetings/meeting-filter';
import { listMeetingPage } from '@/lib/records/meetings/meeting-pages';
import { listStatementPage } from '@/lib/records/statements/statement-pages';
import { inAlphabeticalOrder } from '@/lib/text/characters/alphabetical-order';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');

const firstPage = { limit: 1, cursor: null, updatedSince: null };
const wholeMeetings = await getMeetingList(parseListQuery('meetings', {}), 'en');
const wholeStatements = await getStatementList(parseListQuery('statements', {}), 'en');

/** The same filter, as the API reads it. */
function asAsked({ year, mode, ...others }: ListFilter): MeetingFilter {
  return {
    ...(others as MeetingFilter),
    year: (year && parseYearSegment(year)) || undefined,
    mode: mode?.replaceAll('-', '_') as MeetingFilter['mode'],
  };
}

describe('a list that is narrowed', () => {
  it('counts for each value of each facet what that value then finds, which is what the API finds', async () => {
    for (const facet of listFacets) {
      const values = Object.entries(wholeMeetings.counts[facet]);
      expect(values.length, facet).toBeGreaterThan(0);
      for (const [value, count] of values) {
        const filter = { [facet]: value };
        const { items } = await getMeetingList(parseListQuery('meetings', filter), 'en');
        expect(items.length, `${facet}=${value}`).toBe(count);
        expect((await listMeetingPage(firstPage, asAsked(filter))).total, `${facet}=${value}`).toBe(count);
      }
    }
  });

  it('does the same for statements, by the meeting of each', async () => {
    for (const facet of listFacets) {
      for (const [value, count] of Object.entries(wholeStatements.counts[facet])) {
        const filter = { [facet]: value };
        const { items } = await getStatementList(parseListQuery('statements', filter), 'en');
        expect(items.length, `${facet}=${value}`).toBe(count);
        expect((await listStatementPage(firstPage, asAsked(filter))).total, `${facet}=${value}`).toBe(count);
      }
    }
  });

  it('counts the values of a facet by the other filters, and not by its own', async () => {
    const { items, counts } = await getMeetingList(parseListQuery('meetings', { body: 'cifg', mode: 'virtual' }), 'en');
    expect(items.map(({ ordinal }) => ordinal)).toEqual([21, 20, 19, 17, 15, 14, 13]);
    expect(counts.mode).toMatchObject({ virtual: 7, hybrid: 1, unknown: 1 });
    expect(counts.body.cifg).toBe(7);
  });

  it('says which value names no record, and shows no list in place of the one that was asked for', async () => {
    const found = await getMeetingList(parseListQuery('meetings', { body: 'nobody', year: '2019' }), 'en');
    expect(found.query.faults).toEqual([{ name: 'body', value: 'nobody' }]);
    expect(found.items).toEqual([]);
  });
});

const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
const read = { meetings: getMeetingList, statements: getStatementList };

/** The ids on each page of the list, as many on a page as said. */
async function walk(list: ListName, raw: Record<string, string>, onPage: number): Promise<string[][]> {
  const pages: string[][] = [];
  for (let page = 1, last = 1; page <= last; page += 1) {
    const found = await read[list](parseListQuery(list, { ...raw, page: String(page) }), 'ar', onPage);
    last = found.pages;
    expect(found.first).toBe(pages.flat().length + 1);
    pages.push(idsOf(found));
  }
  return pages;
}

describe.each(['meetings', 'statements'] as const)('the pages of a long list of %s', (list) => {
  it.each(listOrders[list])('have every record once, in the order of the whole list: %s', async (sort) => {
    const whole = idsOf(await read[list](parseListQuery(list, { sort }), 'ar'));
    const pages = await walk(list, { sort }, 7);
    expect(pages.flat()).toEqual(whole);
    expect(pages.slice(0, -1).every((page) => page.length === 7)).toBe(true);
  });

  it('count all that the query finds, on whichever page', async () => {
    const whole = await read[list](parseListQuery(list, { body: 'cifg' }), 'en');
    const second = await read[list](parseListQuery(list, { body: 'cifg', page: '2' }), 'en', 5);
    expect([second.total, second.first, second.items.length]).toEqual([whole.items.length, 6, 5]);
    expect(second.counts).toEqual(whole.counts);
    expect(whole.pages).toBe(1);
  });

  it('end: a page after the last is a fault, and shows no other page in its place', async () => {
    const query = parseListQuery(list, { page: '2' });
    expect(await findListFaults(list, query)).toEqual([{ name: 'page', value: '2' }]);
    expect(await findListFaults(list, query, 5)).toEqual([]);
    const found = await read[list](query, 'en');
    expect([found.query.faults, found.items]).toEqual([[{ name: 'page', value: '2' }], []]);
  });
});

describe('a list in the order of its titles', () => {
  it('follows the reader’s alphabet, in Arabic by the letter after the article', async () => {
    for (const locale of ['ar', 'en'] as const) {
      const { items } = await getMeetingList(parseListQuery('meetings', { sort: 'title' }), locale);
      const titles = items.map(({ title }) => title[locale] ?? '');
      expect(titles).toEqual(inAlphabeticalOrder(titles, locale, (title) => title));
      expect(titles.length).toBeGreaterThan(50);
    }
  });

  it('by place has what is held nowhere last', async () => {
    const { items } = await getMeetingList(parseListQuery('meetings', { sort: 'place' }), 'ar');
    const places = items.map((meeting) => placeIn(meeting, 'ar'));
    const placed = places.filter((place) => place !== '');
    expect(places.slice(0, placed.length)).toEqual(inAlphabeticalOrder(placed, 'ar', (place) => place));
    expect(placed.length).toBeLessThan(places.length);
  });
});
