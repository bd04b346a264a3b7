import { describe, expect, it } from 'vitest';
import { toDisagreementJson } from '@/lib/cli/intake-json';
import { compareReadings } from '@/lib/intake/second-source/compare-readings';
import { read } from '@/tests/support/intake';

const english =
  'The CIFG held its twelfth meeting on 19 and 20 November 2019. Its 56 members and observers were represented. It is co-chaired by the United States, Italy and Saudi Arabia.';

describe('two texts of one statement', () => {
  it('agree though co-chairs stand in another order and one leaves out the year', () => {
    const arabic =
      'عقدت مجموعة مكافحة تمويل داعش اجتماعها الثاني عشر يومي 19 و20 نوفمبر برئاسة إيطاليا والسعودية والولايات المتحدة.';
    expect(compareReadings(read(english), read(arabic))).toEqual([]);
  });

  it('disagree on what the number counts (T1)', () => {
    const arabic = 'اجتمعت الدول الأعضاء الـ56 في مجموعة مكافحة تمويل داعش يومي 19 و20 نوفمبر 2019.';
    expect(compareReadings(read(english), read(arabic)).map(toDisagreementJson)).toEqual([
      {
        field: 'members.count',
        values: [
          { value: 56, basis: 'members+observers', approx: false },
          { value: 56, basis: 'members', approx: false },
        ],
      },
    ]);
  });

  it('disagree on a number and a day', () => {
    const other = 'The CIFG held its thirteenth meeting on 21 November 2019.';
    expect(compareReadings(read(english), read(other)).map(({ field }) => field)).toEqual([
      'meeting.ordinal',
      'meeting.date',
    ]);
  });
});
