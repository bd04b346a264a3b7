import { describe, expect, it } from 'vitest';
import { KnownMeetings, matchMeeting } from '@/lib/intake/second-source/match-meeting';
import { heldMeetings, read } from '@/tests/support/intake';

const known = KnownMeetings.parse(heldMeetings);
const match = (text: string, published: string | null = null) => matchMeeting(read(text, published), known);

describe('a second source', () => {
  it('is offered for the meeting whose number, date and place it gives', () => {
    expect(match('The CIFG held its twelfth meeting in Luxembourg on 19 and 20 November 2019.')).toEqual({
      meeting: 'cifg-12',
      reasons: ['body', 'ordinal', 'date', 'place'],
    });
  });

  it('is offered by its day alone where it has no number (T66)', () => {
    expect(match('عقدت مجموعة مكافحة تمويل داعش اجتماعا يومي 19 و20 مارس 2015 في روما.')?.meeting).toBe('cifg-1');
  });

  it('is offered without a year if the number agrees', () => {
    expect(match('عقدت مجموعة مكافحة تمويل داعش اجتماعها الثالث عشر نهاية شهر يوليو.')?.meeting).toBe('cifg-13');
  });

  it.each([
    'The CIFG held its twelfth meeting in Luxembourg on 19 and 20 November 2016.',
    'The CIFG held its twelfth meeting in Oslo on 19 and 20 November 2019.',
    'The CIFG held its thirteenth meeting in Luxembourg on 19 and 20 November 2019.',
    'The CIFG held a meeting in Rome.',
    'The CIFG held its ninetieth meeting.',
    'The Small Group of the Global Coalition met virtually.',
    'The weather was fine on 19 November 2019.',
  ])('is not offered for: %s', (text) => {
    expect(match(text)).toBeNull();
  });

  it('never takes one bundled meeting for another', () => {
    for (const meeting of known) {
      const { body, ordinal, edtf, city, country } = meeting;
      if (edtf === null) continue;
      const proposals = [
        ...(ordinal === null ? [] : [{ field: 'meeting.ordinal', value: ordinal }]),
        { field: 'meeting.date', value: edtf },
        ...(country === null ? [] : [{ field: 'meeting.venue', value: { city, country } }]),
      ].map((given) => ({ ...given, evidence: [], rule: '', confidence: 1, flags: [], alternatives: [] }));
      const found = matchMeeting(
        { recordType: 'other-meeting', body, proposals: proposals as never, mentions: [], removed: [], warnings: [] },
        known,
      );
      expect([meeting.id, null]).toContain(found?.meeting ?? null);
    }
  });

  it('takes the shapes of an export: a list, or the answer of the API', () => {
    const api = {
      items: [
        {
          id: 'cifg-12',
          body: 'cifg',
          ordinal: 12,
          date: { edtf: '2019-11-19/2019-11-20' },
          place: { city: { ar: 'لوكسمبورغ', en: 'Luxembourg' }, country: 'LU' },
        },
      ],
    };
    expect(KnownMeetings.parse(api)).toEqual([
      {
        id: 'cifg-12',
        body: 'cifg',
        ordinal: 12,
        edtf: '2019-11-19/2019-11-20',
        city: 'Luxembourg',
        country: 'LU',
      },
    ]);
    expect(KnownMeetings.safeParse({ rows: [] }).success).toBe(false);
  });
});
