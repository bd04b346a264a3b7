import { describe, expect, it } from 'vitest';
import { getBody } from '@/lib/records/bodies/bodies';
import { listGaps } from '@/lib/records/meetings/gaps';
import { listMeetingPage } from '@/lib/records/meetings/meeting-pages';
import { getMeeting, getNeighbours, listMeetings } from '@/lib/records/meetings/meetings';
import {
  countMeetingsByCalendarYear,
  countMeetingsByYear,
  getPeriod,
  getYearsAround,
} from '@/lib/records/meetings/years';
import { getStatement } from '@/lib/records/statements/statements';
import { testDatabase } from '@/tests/support/database';
import { recordTotals } from '@/tests/support/record-totals';

const { db } = await testDatabase('loaded');

describe('a meeting', () => {
  it('is read whole, with every count under its basis and its source', async () => {
    const meeting = await getMeeting('cifg-12');
    expect(meeting).toMatchObject({ body: 'cifg', ordinal: 12, mode: 'in_person', headline: { value: 56 } });
    expect(meeting?.coChairs.map(({ code }) => code)).toEqual(['IT', 'SA', 'US']);
    expect(meeting?.counts.map(({ basis, source }) => [basis, source?.id])).toEqual([
      ['members_observers', 'treasury-sm834'],
      ['members', 'state-translations-2019-11-20'],
    ]);
  });

  it('is null where there is none', async () => {
    expect(await getMeeting('cifg-5')).toBeNull();
  });

  it('leaves out designations that only lie close in time (T50)', async () => {
    for (const id of ['cifg-9', 'cifg-11', 'cifg-17']) expect((await getMeeting(id))?.designations).toEqual([]);
    expect((await getMeeting('cifg-13'))?.designations).toMatchObject([{ tie: 'named_in_statement' }]);
  });

  it('lists its texts from the firmest standing down', async () => {
    const standings = (await getStatement('cifg-1'))?.texts.map(({ standing }) => standing);
    expect(standings?.at(0)).toBe('official');
    expect(standings?.at(-1)).toBe('press_report');
  });

  it('keeps back the address of an unofficial copy', async () => {
    const sources = (await getMeeting('cifg-12'))?.sources ?? [];
    expect(sources.find(({ state }) => state === 'not_for_readers')?.url).toBeNull();
  });
});

describe('a list of meetings', () => {
  it('rises by date and holds one body when asked for one', async () => {
    const meetings = await listMeetings({ body: 'cifg' });
    expect(meetings).toHaveLength(recordTotals.meetingsByBody.cifg);
    const days = meetings.map(({ date }) => date.earliest);
    expect(days).toEqual(days.toSorted());
  });

  it('holds within a period every meeting that may have been held in it', async () => {
    const { meetings } = await getPeriod('2022-05-20', '2022-05-21');
    expect(meetings.map(({ id }) => id)).toContain('cifg-16');
  });

  it('leaves out what has been withdrawn', async () => {
    const withdrawn = { withdrawnAt: new Date(), withdrawnReason: 'duplicate' };
    await db.meeting.update({ where: { publicId: 'other-coe-riyadh-2025' }, data: withdrawn });
    expect(await getMeeting('other-coe-riyadh-2025')).toBeNull();
    expect((await listMeetings()).map(({ id }) => id)).not.toContain('other-coe-riyadh-2025');
    const since = await listMeetingPage({ limit: 100, cursor: null, updatedSince: new Date(0) });
    expect(since.items).toContainEqual(
      expect.objectContaining({ id: 'other-coe-riyadh-2025', deleted: true, reason: 'duplicate' }),
    );
  });
});

describe('years', () => {
  it('gives 1441 the twelfth and the thirteenth of the group', async () => {
    const { meetings } = await getPeriod('2019-08-31', '2020-08-19');
    expect(meetings.filter(({ body }) => body === 'cifg').map(({ id }) => id)).toEqual(['cifg-12', 'cifg-13']);
  });

  it('runs without a hole and counts every meeting once by the year it began in', async () => {
    const counts = await countMeetingsByYear();
    expect(counts.map(({ year }) => year)).toEqual(Array.from({ length: 13 }, (_, index) => 2014 + index));
    expect(counts.reduce((sum, { total }) => sum + total, 0)).toBe((await listMeetings()).length);
  });

  it('leads only to years that have a page', async () => {
    const around = await getYearsAround({ calendar: 'gregorian', year: 2014 });
    expect(around.previous).toBeNull();
    expect(around.next).toEqual({ calendar: 'gregorian', year: 2015 });
    expect((await countMeetingsByCalendarYear('hijri')).at(0)?.year.year).toBe(1436);
  });

  it('shows the gaps that may fall in a period', async () => {
    const { gaps } = await getPeriod('2018-01-01', '2018-12-31');
    expect(gaps.map(({ ordinal }) => ordinal)).toEqual([8, 10]);
  });
});

describe('gaps and bodies', () => {
  it('holds no record for 5, 8 and 10', async () => {
    const missing = (await listGaps()).filter(({ kind }) => kind === 'no_record');
    expect(missing.map(({ ordinal, meeting }) => [ordinal, meeting])).toEqual([
      [5, null],
      [8, null],
      [10, null],
    ]);
  });

  it('gives the group its name of 2015 with its period (T9)', async () => {
    const former = (await getBody('cifg'))?.names.find(({ use }) => use === 'former');
    expect(former).toMatchObject({ name: 'Counter-ISIL Finance Group', period: '2015/2016' });
  });
});

describe('a gap', () => {
  const kinds = async () => (await listGaps()).filter(({ body }) => body === 'cifg').map(({ ordinal }) => ordinal);
  const number = (publicId: string, data: object) => db.meeting.update({ where: { publicId }, data });

  it('is closed by the record that was published since, and is open again without it', async () => {
    expect(await kinds()).toEqual([5, 7, 8, 10, 16, 21, 22]);
    await number('cifg-copenhagen-2017', { ordinal: 7, ordinalScope: 'series', ordinalInferred: null });
    await number('cifg-fatf-joint-paris-2016', { ordinal: 5, ordinalScope: 'series' });
    await number('cifg-16', { datePrecision: 'day' });
    await number('cifg-21', { unconfirmed: [] });
    expect(await kinds()).toEqual([8, 10, 22]);
    await number('cifg-fatf-joint-paris-2016', { ordinal: 22, ordinalScope: 'series' });
    expect(await kinds()).toEqual([5, 8, 10]);
    await number('cifg-fatf-joint-paris-2016', { withdrawnAt: new Date(), withdrawnReason: 'Twice.' });
    expect(await kinds()).toEqual([5, 8, 10, 22]);
  });
});

describe('the neighbours of a meeting', () => {
  it('are those before and after it in the list of its body, also among meetings of one day', async () => {
    const day = { earliest: new Date('2019-11-20'), latest: new Date('2019-11-20') };
    await db.meeting.updateMany({ where: { publicId: { in: ['cifg-12', 'cifg-13', 'cifg-14'] } }, data: day });
    for (const body of ['cifg', 'ministerial']) {
      const inOrder = await listMeetings({ body });
      expect(inOrder.length).toBeGreaterThan(0);
      for (const [at, meeting] of inOrder.entries()) {
        const { previous, next } = await getNeighbours(meeting);
        expect([previous?.id, next?.id]).toEqual([inOrder[at - 1]?.id, inOrder[at + 1]?.id]);
      }
    }
  });
});
