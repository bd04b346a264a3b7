import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MembershipTerm, membershipOnDay } from '@/lib/dates/membership-term';
import { addDays, fromDayNumber, toDayNumber } from '@/lib/dates/plain-date';
import { membershipDays, parseMembershipDay } from '@/lib/records/members/membership-on-day';

const term = (more: Partial<MembershipTerm>): MembershipTerm => ({
  joined: null,
  left: null,
  knownFromDay: null,
  ...more,
});

const day = fc
  .integer({ min: toDayNumber(membershipDays.first), max: toDayNumber(membershipDays.last) })
  .map(fromDayNumber);
const year = fc.integer({ min: 2014, max: 2030 });
const joined = fc.oneof(
  fc.constant(null),
  day,
  day.map((each) => each.slice(0, 7)),
  day.map((each) => `${each.slice(0, 7)}~`),
  year.map(String),
  year.map((each) => `${each}~`),
  year.map((each) => `${each}?`),
);
const anyTerm = fc.record({ joined, left: fc.constant(null), knownFromDay: fc.option(day) });

describe('membership on a day, where the date of joining is not known (T51)', () => {
  const known = term({ knownFromDay: '2016-08-24' });

  it.each([
    ['2014-09-01', 'not-known'],
    ['2016-08-23', 'not-known'],
    ['2016-08-24', 'member'],
    ['2030-12-31', 'member'],
  ])('is on %s: %s', (each, answer) => {
    expect(membershipOnDay([known], each)).toBe(answer);
  });

  it('is never "not a member", on any day, whatever the evidence', () => {
    fc.assert(
      fc.property(day, fc.option(day), (each, knownFromDay) => {
        expect(membershipOnDay([term({ knownFromDay })], each)).not.toBe('not-a-member');
      }),
    );
  });

  it('is not known where there is no membership on record at all', () => {
    expect(membershipOnDay([], '2019-11-20')).toBe('not-known');
  });
});

describe('membership on a day, where the date of joining is known', () => {
  it.each([
    ['2018-02-13', '2018-02-12', 'not-a-member'],
    ['2018-02-13', '2018-02-13', 'member'],
    ['2019-06', '2019-05-31', 'not-a-member'],
    ['2019-06', '2019-06-01', 'not-known'],
    ['2019-06', '2019-06-29', 'not-known'],
    ['2019-06', '2019-06-30', 'member'],
    ['2017', '2016-12-31', 'not-a-member'],
    ['2017', '2017-01-01', 'not-known'],
    ['2017', '2017-12-31', 'member'],
  ])('joined %s, on %s: %s', (when, each, answer) => {
    expect(membershipOnDay([term({ joined: when })], each)).toBe(answer);
  });

  it.each([
    ['2015-12-31', 'not-a-member'],
    ['2016-01-01', 'not-known'],
    ['2017-07-30', 'not-known'],
    ['2017-07-31', 'member'],
  ])('lets a year that is itself approximate miss by a year, but trusts the evidence: on %s, %s', (each, answer) => {
    expect(membershipOnDay([term({ joined: '2017~', knownFromDay: '2017-07-31' })], each)).toBe(answer);
  });

  it.each([
    ['2020-06-14', 'member'],
    ['2020-06-15', 'not-known'],
    ['2020-06-16', 'not-a-member'],
  ])('ends with a stated leaving: on %s, %s', (each, answer) => {
    expect(membershipOnDay([term({ joined: '2018', left: '2020-06-15' })], each)).toBe(answer);
  });
});

describe('membership over time', () => {
  it('never goes back: not a member, then not known, then member', () => {
    const order = ['not-a-member', 'not-known', 'member'];
    fc.assert(
      fc.property(fc.array(anyTerm, { minLength: 1, maxLength: 2 }), day, day, (terms, a, b) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const [before, after] = [first, second].map((each) => order.indexOf(membershipOnDay(terms, each)));
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
    );
  });

  it('is a member from the earliest evidence on', () => {
    fc.assert(
      fc.property(joined, day, fc.nat(4000), (when, knownFromDay, later) => {
        const each = addDays(knownFromDay, later);
        expect(membershipOnDay([term({ joined: when, knownFromDay })], each)).toBe('member');
      }),
    );
  });

  it('says "not a member" only where every term does', () => {
    expect(membershipOnDay([term({ joined: '2018' }), term({})], '2016-01-01')).toBe('not-known');
    expect(membershipOnDay([term({ joined: '2018' }), term({ joined: '2019' })], '2016-01-01')).toBe('not-a-member');
    expect(membershipOnDay([term({ joined: '2018' }), term({ knownFromDay: '2015-03-20' })], '2016-01-01')).toBe(
      'member',
    );
  });
});

describe('a day that can be asked about', () => {
  it.each(['2014-09-01', '2019-11-20', '2020-02-29', '2030-12-31'])('is %s', (each) => {
    expect(parseMembershipDay(each)).toBe(each);
  });

  it.each([
    '',
    '_',
    '2014-08-31',
    '2031-01-01',
    '2019-02-29',
    '2019-13-01',
    '2019-1-1',
    '20191120',
    '2019-11-20T00',
    ' 2019-11-20',
  ])('is not %j', (each) => {
    expect(parseMembershipDay(each)).toBeNull();
  });
});
