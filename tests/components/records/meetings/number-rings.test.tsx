import { describe, expect, it } from 'vitest';
import { NumberRings } from '@/components/records/meetings/number-rings';
import { buildTimeline } from '@/lib/records/meetings/timeline';
import { makeDate, makeGap, makeMeeting } from '@/tests/support/make-records';
import { render } from '@/tests/support/render';

const first = makeMeeting({
  id: 'harbour-1',
  ordinal: 1,
  date: makeDate({ edtf: '2018-03-01', earliest: '2018-03-01' }),
});
const third = makeMeeting({ texts: [{ standing: 'official', lang: 'en' }] });
const rings = render('en', <NumberRings years={buildTimeline([first, third], [makeGap()])} />);

describe('the rings of a series', () => {
  it('stand in the order of time, each leading to its meeting or to what is known of a gap', () => {
    const links = [...rings.matchAll(/<a href="([^"]+)" aria-label/g)].map(([, href]) => href);
    expect(links).toEqual(['/en/meetings/harbour-1', '#harbour-2', '/en/meetings/harbour-3']);
  });

  it('are named by number, place and day with each doubt about it, and a gap by what it is', () => {
    expect(rings).toContain('aria-label="3 Seaport, 20 Nov 2019"');
    expect(rings).toContain('aria-label="No. 2: no record"');
    const doubtful = makeMeeting({ date: makeDate({ edtf: '2019-02-04?', isYearUnconfirmed: true }) });
    expect(render('en', <NumberRings years={buildTimeline([doubtful], [])} />)).toContain(
      'aria-label="3 Seaport, 4 Feb 2019, year unconfirmed"',
    );
  });

  it('are full where an official text is known, and dashed where there is no record', () => {
    const lookOf = (name: string) => new RegExp(`aria-label="${name}[^>]*class="([^"]*)"`).exec(rings)?.[1] ?? '';
    expect(lookOf('3 ')).toContain('bg-official');
    expect(lookOf('1 ')).not.toContain('bg-official');
    expect(lookOf('No. 2')).toContain('border-dashed');
  });

  it('of a year with more of them than a telephone is wide go on in further rows', () => {
    const many = Array.from({ length: 9 }, (_, index) => makeMeeting({ id: `harbour-${index}` }));
    expect(render('en', <NumberRings years={buildTimeline(many, [])} />)).toContain(
      '<ol class="flex flex-wrap gap-y-2">',
    );
    expect(rings).not.toContain('flex flex-wrap gap-y-2"');
  });
});
