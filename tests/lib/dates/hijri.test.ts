import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromHijri,
  gregorianYearsOf,
  hasHijri,
  hijriMonthBounds,
  hijriYearBounds,
  hijriYearsOf,
  toHijri,
} from '@/lib/dates/hijri';
import { addDays, fromDayNumber, toDayNumber } from '@/lib/dates/plain-date';

const ummAlQura = [
  ['2015-03-19', '1436-05-28'],
  ['2015-03-20', '1436-05-29'],
  ['2015-05-07', '1436-07-18'],
  ['2015-10-06', '1436-12-23'],
  ['2015-10-07', '1436-12-24'],
  ['2016-02-14', '1437-05-05'],
  ['2016-04-07', '1437-06-29'],
  ['2016-04-08', '1437-07-01'],
  ['2016-10-24', '1438-01-23'],
  ['2025-02-04', '1446-08-05'],
  ['2017-03-29', '1438-07-01'],
  ['2017-03-30', '1438-07-02'],
  ['2018-02-11', '1439-05-25'],
  ['2019-04-16', '1440-08-11'],
  ['2019-04-17', '1440-08-12'],
  ['2019-11-19', '1441-03-22'],
  ['2019-11-20', '1441-03-23'],
  ['2020-07-29', '1441-12-08'],
  ['2021-05-17', '1442-10-05'],
  ['2021-05-18', '1442-10-06'],
  ['2021-12-06', '1443-05-02'],
  ['2021-12-07', '1443-05-03'],
  ['2022-11-08', '1444-04-14'],
  ['2022-11-09', '1444-04-15'],
  ['2023-06-07', '1444-11-18'],
  ['2024-01-30', '1445-07-18'],
  ['2024-01-31', '1445-07-19'],
  ['2024-07-23', '1446-01-17'],
  ['2024-07-24', '1446-01-18'],
  ['2025-02-05', '1446-08-06'],
  ['2019-08-30', '1440-12-29'],
  ['2019-08-31', '1441-01-01'],
  ['2020-08-19', '1441-12-29'],
  ['2020-08-20', '1442-01-01'],
  ['2024-12-02', '1446-06-01'],
] as const;

const hijriText = (isoDay: string) => {
  const { year, month, day } = toHijri(isoDay);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const anyTabledDay = fc.integer({ min: toDayNumber('1882-11-12'), max: toDayNumber('2174-11-25') }).map(fromDayNumber);

describe('Umm al-Qura', () => {
  it.each(ummAlQura)('%s is %s', (gregorian, hijri) => {
    expect(hijriText(gregorian)).toBe(hijri);
    const [year = 0, month = 0, day = 0] = hijri.split('-').map(Number);
    expect(fromHijri({ year, month, day })).toBe(gregorian);
  });

  it('gives each day the one after the day before, in months of 29 or 30 days', () => {
    for (let day = '1999-12-31'; day < '2061-01-01'; day = addDays(day, 1)) {
      const [today, tomorrow] = [toHijri(day), toHijri(addDays(day, 1))];
      if (tomorrow.day !== 1) {
        expect(tomorrow).toEqual({ ...today, day: today.day + 1 });
      } else {
        expect([29, 30]).toContain(today.day);
        const next =
          today.month === 12 ? { year: today.year + 1, month: 1 } : { year: today.year, month: today.month + 1 };
        expect(tomorrow).toEqual({ ...next, day: 1 });
      }
    }
  });

  it('finds the first day of every month from 1300 to 1600', () => {
    for (let year = 1300; year <= 1600; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        expect(toHijri(fromHijri({ year, month, day: 1 }) ?? '')).toEqual({ year, month, day: 1 });
      }
    }
  });

  it('finds every day again', () => {
    fc.assert(
      fc.property(anyTabledDay, (day) => {
        expect(fromHijri(toHijri(day))).toBe(day);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no day that its month lacks', () => {
    expect(fromHijri({ year: 1441, month: 12, day: 30 })).toBeNull();
    expect(fromHijri({ year: 1441, month: 13, day: 1 })).toBeNull();
    expect(fromHijri({ year: 1441, month: 1, day: 0 })).toBeNull();
  });

  it('is silent outside its tables', () => {
    expect(hasHijri('1882-11-11')).toBe(false);
    expect(hasHijri('2174-11-25')).toBe(true);
    expect(() => toHijri('1882-11-11')).toThrow(RangeError);
    expect(() => toHijri('2174-11-26')).toThrow(RangeError);
    expect(() => hijriYearBounds(1601)).toThrow(RangeError);
  });
});

describe('a Hijri year', () => {
  it('1441 runs from 31 August 2019 to 19 August 2020', () => {
    expect(hijriYearBounds(1441)).toEqual({ first: '2019-08-31', last: '2020-08-19' });
  });

  it('begins the day after the one before it ends', () => {
    for (let year = 1300; year < 1600; year += 1) {
      expect(addDays(hijriYearBounds(year).last, 1)).toBe(hijriYearBounds(year + 1).first);
    }
    expect(hijriYearBounds(1600).last).toBe('2174-11-25');
  });

  it('is found for the days that touch it', () => {
    expect(hijriYearsOf('2019-11-19', '2019-11-20')).toEqual([1441]);
    expect(hijriYearsOf('2019-01-01', '2019-12-31')).toEqual([1440, 1441]);
    expect(hijriYearsOf('2008-01-01', '2008-12-31')).toEqual([1428, 1429, 1430]);
  });

  it('touches one or two Gregorian years', () => {
    expect(gregorianYearsOf(1441)).toEqual([2019, 2020]);
    expect(gregorianYearsOf(1429)).toEqual([2008]);
  });
});

it('gives the days of a month of either length, and none beyond the tables', () => {
  expect(hijriMonthBounds(1442, 9)).toEqual({ first: '2021-04-13', last: '2021-05-12' });
  expect(hijriMonthBounds(1442, 8)).toEqual({ first: '2021-03-14', last: '2021-04-12' });
  expect([hijriMonthBounds(1299, 9), hijriMonthBounds(1601, 1)]).toEqual([null, null]);
});
