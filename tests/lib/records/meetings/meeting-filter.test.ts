import { describe, expect, it } from 'vitest';
import { yearBounds } from '@/lib/dates/calendar-year';
import type { MeetingFilter } from '@/lib/records/meetings/meeting-filter';
import { listMeetingPage } from '@/lib/records/meetings/meeting-pages';
import { getMeeting, listMeetings, type Meeting } from '@/lib/records/meetings/meetings';
import { listStatementPage } from '@/lib/records/statements/statement-pages';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');

const everything = { limit: 1_000, cursor: null, updatedSince: null };
const meetings = (await Promise.all((await listMeetings()).map(({ id }) => getMeeting(id)))).filter(
  (meeting) => meeting !== null,
);

async function idsOf(filter: MeetingFilter): Promise<string[]> {
  const { items, total } = await listMeetingPage(everything, filter);
  expect(total).toBe(items.length);
  return items.map(({ id }) => id).toSorted();
}

/** The same, by looking at each meeting. */
function found(isAsked: (meeting: Meeting) => boolean): string[] {
  return meetings
    .filter(isAsked)
    .map(({ id }) => id)
    .toSorted();
}

const textsOf = ({ statements }: Meeting) => statements.flatMap(({ texts }) => texts);

describe('meetings narrowed', () => {
  it.each([
    { calendar: 'gregorian' as const, year: 2019 },
    { calendar: 'hijri' as const, year: 1441 },
  ])('by a year of either calendar, with those that may have been held in it', async (year) => {
    const { first, last } = yearBounds(year);
    const own = found(({ date }) => date.earliest <= last && date.latest >= first);
    expect(own.length).toBeGreaterThan(0);
    expect(await idsOf({ year })).toEqual(own);
  });

  it('by body, mode, host, chair and topic, as each meeting says of itself', async () => {
    expect(await idsOf({ body: 'cifg' })).toEqual(found(({ body }) => body === 'cifg'));
    for (const mode of ['in_person', 'virtual', 'hybrid'] as const) {
      expect(await idsOf({ mode })).toEqual(found((meeting) => meeting.mode === mode));
    }
    expect(await idsOf({ host: 'it' })).toEqual(found(({ hosts }) => hosts.some(({ id }) => id === 'it')));
    expect(await idsOf({ chair: 'us' })).toEqual(found(({ coChairs }) => coChairs.some(({ id }) => id === 'us')));
    const topic = meetings.flatMap(({ topics }) => topics)[0]?.id ?? '';
    expect(await idsOf({ topic })).toEqual(found(({ topics }) => topics.some(({ id }) => id === topic)));
  });

  it('by what is not on record', async () => {
    expect(await idsOf({ mode: 'unknown' })).toEqual(found(({ mode }) => mode === null));
    expect(await idsOf({ place: 'unknown' })).toEqual(found(({ place }) => place === null));
    expect(await idsOf({ host: 'unknown' })).toEqual(found(({ hosts }) => hosts.length === 0));
    expect(await idsOf({ chair: 'unknown' })).toEqual(found(({ coChairs }) => coChairs.length === 0));
    expect(await idsOf({ topic: 'none' })).toEqual(found(({ topics }) => topics.length === 0));
    expect(await idsOf({ standing: 'none' })).toEqual(found((meeting) => textsOf(meeting).length === 0));
    expect(await idsOf({ lang: 'none' })).toEqual(found((meeting) => !textsOf(meeting).some(({ isHeld }) => isHeld)));
  });

  it('by the standing of a text', async () => {
    const own = found((meeting) => textsOf(meeting).some(({ standing }) => standing === 'official'));
    expect(own.length).toBeGreaterThan(0);
    expect(await idsOf({ standing: 'official' })).toEqual(own);
  });

  it('by several at once', async () => {
    expect(await idsOf({ body: 'cifg', host: 'it', mode: 'in_person' })).toEqual(
      found(({ body, hosts, mode }) => body === 'cifg' && mode === 'in_person' && hosts.some(({ id }) => id === 'it')),
    );
  });
});

it('statements are narrowed by their meetings, and by their own texts', async () => {
  const { items } = await listStatementPage(everything, { body: 'cifg', standing: 'official' });
  const expected = meetings
    .filter(({ body }) => body === 'cifg')
    .flatMap(({ statements }) => statements)
    .filter(({ texts }) => texts.some(({ standing }) => standing === 'official'))
    .map(({ id }) => id);
  expect(items.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
});
