import { describe, expect, it } from 'vitest';
import type { Gap } from '@/lib/records/meetings/gaps';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import { buildTimeline } from '@/lib/records/meetings/timeline';

function meeting(id: string, day: string, ordinal: number | null, more: Partial<MeetingSummary> = {}): MeetingSummary {
  return {
    id,
    body: 'cifg',
    type: 'plenary',
    title: { ar: id, en: id },
    ordinal,
    ordinalScope: ordinal === null ? null : 'series',
    ordinalInferred: null,
    date: {
      edtf: day,
      earliest: day,
      latest: day,
      precision: 'day',
      basis: 'stated',
      asSaid: null,
      note: null,
      isYearUnconfirmed: false,
    },
    place: null,
    placeId: null,
    country: null,
    mode: null,
    headline: null,
    summary: null,
    texts: [],
    unconfirmed: [],
    ...more,
  };
}

function gap(ordinal: number, earliest: string, more: Partial<Gap> = {}): Gap {
  return {
    id: `gap-${ordinal}`,
    body: 'cifg',
    ordinal,
    kind: 'no_record',
    meeting: null,
    known: { ar: '', en: '' },
    cited: [],
    window: earliest,
    earliest,
    latest: null,
    ...more,
  };
}

const idsOf = (years: ReturnType<typeof buildTimeline>) =>
  years.flatMap(({ entries }) => entries.map((entry) => (entry.kind === 'gap' ? entry.gap.id : entry.meeting.id)));

describe('the timeline', () => {
  it('tells the newest first and puts a missing number where it falls', () => {
    const years = buildTimeline(
      [meeting('four', '2016-04-07', 4), meeting('six', '2016-10-24', 6), meeting('nine', '2018-02-11', 9)],
      [gap(5, '2016-02-01'), gap(8, '2017-03-31')],
    );
    expect(idsOf(years)).toEqual(['nine', 'gap-8', 'six', 'gap-5', 'four']);
    expect(years.map(({ year }) => year)).toEqual([2018, 2017, 2016]);
  });

  it('counts an inferred number when it places a gap', () => {
    const years = buildTimeline(
      [meeting('six', '2016-10-24', 6), meeting('copenhagen', '2017-03-29', null, { ordinalInferred: 7 })],
      [gap(8, '2017-03-31')],
    );
    expect(idsOf(years)).toEqual(['gap-8', 'copenhagen', 'six']);
  });

  it('keeps a gap that bears on a record with that record', () => {
    const [year] = buildTimeline(
      [meeting('sixteen', '2022-05-01', 16)],
      [gap(16, '2022-05-01', { meeting: 'sixteen' })],
    );
    expect(year?.entries).toHaveLength(1);
    expect(year?.entries[0]).toMatchObject({ kind: 'meeting', gap: { ordinal: 16 } });
  });

  it('is empty for an empty record', () => {
    expect(buildTimeline([], [])).toEqual([]);
  });
});
