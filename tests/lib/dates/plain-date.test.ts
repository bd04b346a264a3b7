import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compareDays, fromDayNumber, isIsoDay, toDayNumber } from '@/lib/dates/plain-date';

const anyDayNumber = fc.integer({ min: toDayNumber('0000-01-01'), max: toDayNumber('9999-12-31') });

describe('a plain date', () => {
  it.each(['2019-11-20', '2020-02-29', '2000-02-29', '1970-01-01', '0000-02-29'])('%s is a day', (text) => {
    expect(isIsoDay(text)).toBe(true);
  });

  it.each([
    '',
    '2019',
    '2019-11',
    '2019-11-31',
    '2019-02-29',
    '1900-02-29',
    '2019-13-01',
    '2019-00-10',
    '2019-10-00',
    '2019-1-1',
    ' 2019-11-20',
    '2019-11-20T00:00',
    '٢٠١٩-١١-٢٠',
  ])('«%s» is not a day', (text) => {
    expect(isIsoDay(text)).toBe(false);
    expect(() => toDayNumber(text)).toThrow(RangeError);
  });

  it('counts days from 1970', () => {
    expect(toDayNumber('1970-01-01')).toBe(0);
    expect(toDayNumber('1969-12-31')).toBe(-1);
    expect(toDayNumber('2019-11-20')).toBe(18_220);
  });

  it('adds days over months, years and leap days', () => {
    expect(addDays('2019-11-20', 1)).toBe('2019-11-21');
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29');
  });

  it('refuses days outside the years 0000 to 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0000-01-01', -1)).toThrow(RangeError);
  });

  it('agrees with the proleptic Gregorian calendar of Date in every year', () => {
    fc.assert(
      fc.property(anyDayNumber, (dayNumber) => {
        expect(fromDayNumber(dayNumber)).toBe(new Date(dayNumber * 86_400_000).toISOString().slice(0, 10));
        expect(toDayNumber(fromDayNumber(dayNumber))).toBe(dayNumber);
      }),
      { numRuns: 1000 },
    );
  });

  it('orders days as their numbers', () => {
    fc.assert(
      fc.property(anyDayNumber, anyDayNumber, (a, b) => {
        expect(Math.sign(compareDays(fromDayNumber(a), fromDayNumber(b)))).toBe(Math.sign(a - b));
      }),
    );
  });
});
