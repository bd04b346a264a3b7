import { describe, expect, it } from 'vitest';
import { BundledMeeting, BundledSource } from '@/lib/editing/bundled/records-format';
import { BoundedDate, bothBounds, DateSpan, storedBounds } from '@/lib/editing/stored-date';
import { TextTerms } from '@/lib/editing/texts/document/text-input';

const stored = ['2019-11-19/2019-11-20', '2020-07-XX', '2015-05~', '2022-05', '2025-02-04?/2025-02-05?', '2015-01/..'];
const refused = [
  'XXXX-07-20',
  'XXXX-04-16/XXXX-04-17',
  '2020-07-XX/2020-08',
  '2025?-02-04',
  '1970-01-01',
  '{2020}',
  '',
];

/** Both ways in for a date: the bundled files and the terms of a text. */
const doors = {
  loader: BundledSource.shape.published,
  import: TextTerms.shape.source.shape.date,
};

describe('a date that is stored', () => {
  it.each(Object.entries(doors))('is EDTF level 1 with a year, by the %s', (_name, door) => {
    expect(stored.filter((date) => !door.safeParse(date).success)).toEqual([]);
    expect(refused.filter((date) => door.safeParse(date).success)).toEqual([]);
  });

  it('has both ends where both are stored', () => {
    expect(BoundedDate.safeParse('2015-01/..').error?.issues[0]?.message).toBe('validation.dateEnds');
    expect(BoundedDate.safeParse('../2015-01').success).toBe(false);
    expect(BoundedDate.safeParse('2015-01/2015-03').success).toBe(true);
  });

  it('has a beginning where it is a window', () => {
    expect(DateSpan.safeParse('2015-01/..').success).toBe(true);
    expect(DateSpan.safeParse('../2015-01').error?.issues[0]?.message).toBe('validation.dateStart');
  });

  it('is refused by the bundled files before anything is written', () => {
    const date = { edtf: '2015-01/..', precision: 'month', basis: 'stated', note: null };
    const issues = BundledMeeting.safeParse({ date }).error?.issues ?? [];
    expect(issues.find(({ path }) => path.join('.') === 'date.edtf')?.message).toBe('validation.dateEnds');
  });

  it('is bounded by its first and its last day', () => {
    const days = { earliest: new Date('2020-07-01'), latest: new Date('2020-07-31') };
    expect(storedBounds('2020-07-XX')).toEqual(days);
    expect(bothBounds('2020-07-XX')).toEqual(days);
    expect(storedBounds('2015-01/..')).toEqual({ earliest: new Date('2015-01-01'), latest: null });
    expect(() => bothBounds('2015-01/..')).toThrow(RangeError);
  });
});
