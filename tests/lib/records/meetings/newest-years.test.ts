import { describe, expect, it } from 'vitest';
import { type Gap, listGaps } from '@/lib/records/meetings/gaps';
import { listMeetings } from '@/lib/records/meetings/meetings';
import { findNewestYears, gapsSince } from '@/lib/records/meetings/newest-years';
import { buildTimeline } from '@/lib/records/meetings/timeline';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

const all = await listMeetings({ body: 'cifg' });
const yearOf = ({ date }: { date: { earliest: string } }) => Number(date.earliest.slice(0, 4));
const gaps = (await listGaps()).filter(({ body }) => body === 'cifg');

describe('the timeline of a body', () => {
  it('has every meeting and gap while they fit on a page', async () => {
    const newest = await findNewestYears(db, 'cifg', all.length);
    expect(newest).toEqual({ meetings: all, total: all.length, others: [], from: null });
    expect(gapsSince(newest.from, gaps)).toEqual(gaps);
  });

  it('has whole years, the newest ones, and counts the meetings of the others', async () => {
    const newest = await findNewestYears(db, 'cifg', 8);
    const [first] = newest.meetings;
    expect(newest.meetings.length).toBeLessThanOrEqual(8);
    expect(newest.meetings).toEqual(all.slice(-newest.meetings.length));
    expect(first && yearOf(first)).toBe(Number(newest.from?.slice(0, 4)));
    expect(newest.others[0]?.year).toBe(yearOf(first ?? { date: { earliest: '' } }) - 1);
    const left = newest.others.reduce((sum, { count }) => sum + count, 0);
    expect([left + newest.meetings.length, newest.total]).toEqual([all.length, all.length]);
  });

  it('puts no gap of an earlier year among the newest', async () => {
    const { meetings, from } = await findNewestYears(db, 'cifg', 8);
    const open = { ...gaps[0], meeting: null } as Gap;
    const own = [
      { ...open, id: 'old', earliest: '2015-01-01' },
      { ...open, id: 'new', earliest: `${yearOf(all.at(-1) ?? { date: { earliest: '' } })}-01-01` },
    ];
    const years = buildTimeline(meetings, gapsSince(from, own));
    const shown = years.flatMap(({ entries }) => entries.flatMap((each) => (each.kind === 'gap' ? each.gap.id : [])));
    expect(shown).toEqual(['new']);
  });

  it('of one year with more meetings than a page has the newest, and leaves the whole year to its page', async () => {
    await db.$executeRaw`
      UPDATE meeting SET earliest = make_date(2019, extract(month FROM earliest)::int, 1), latest = '2019-12-31'
       WHERE body_id = (SELECT id FROM body WHERE public_id = 'cifg')`;
    const newest = await findNewestYears(db, 'cifg', 3);
    expect(newest.meetings).toEqual((await listMeetings({ body: 'cifg' })).slice(-3));
    expect(newest.others).toEqual([{ year: 2019, count: all.length }]);
    expect(newest.from).toBe('2019-01-01');
  });
});
