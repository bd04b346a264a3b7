import { describe, expect, it } from 'vitest';
import { parseYearSegment } from '@/lib/dates/calendar-year';
import { getMeetingList, getStatementList } from '@/lib/records/lists/get-list';
import { type ListFilter, listFacets, parseListQuery } from '@/lib/records/lists/list-query';
import type { MeetingFilter } from '@/lib/records/meetings/meeting-filter';
import { listMeetingPage } from '@/lib/records/meetings/meeting-pages';
import { listStatementPage } from '@/lib/records/statements/statement-pages';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');

const firstPage = { limit: 1, cursor: null, updatedSince: null };
const wholeMeetings = await getMeetingList(parseListQuery('meetings', {}));
const wholeStatements = await getStatementList(parseListQuery('statements', {}));

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
        const { items } = await getMeetingList(parseListQuery('meetings', filter));
        expect(items.length, `${facet}=${value}`).toBe(count);
        expect((await listMeetingPage(firstPage, asAsked(filter))).total, `${facet}=${value}`).toBe(count);
      }
    }
  });

  it('does the same for statements, by the meeting of each', async () => {
    for (const facet of listFacets) {
      for (const [value, count] of Object.entries(wholeStatements.counts[facet])) {
        const filter = { [facet]: value };
        const { items } = await getStatementList(parseListQuery('statements', filter));
        expect(items.length, `${facet}=${value}`).toBe(count);
        expect((await listStatementPage(firstPage, asAsked(filter))).total, `${facet}=${value}`).toBe(count);
      }
    }
  });

  it('counts the values of a facet by the other filters, and not by its own', async () => {
    const { items, counts } = await getMeetingList(parseListQuery('meetings', { body: 'cifg', mode: 'virtual' }));
    expect(items.map(({ ordinal }) => ordinal)).toEqual([13, 14, 15, 17, 19, 20, 21]);
    expect(counts.mode).toMatchObject({ virtual: 7, hybrid: 1, unknown: 1 });
    expect(counts.body.cifg).toBe(7);
  });

  it('says which value names no record, and shows no list in place of the one that was asked for', async () => {
    const found = await getMeetingList(parseListQuery('meetings', { body: 'nobody', year: '2019' }));
    expect(found.query.faults).toEqual([{ name: 'body', value: 'nobody' }]);
    expect(found.items).toEqual([]);
  });
});
