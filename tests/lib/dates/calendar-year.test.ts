import { describe, expect, it } from 'vitest';
import { formatYearSegment, parseYearSegment, yearBounds } from '@/lib/dates/calendar-year';

describe('the address of a year', () => {
  it.each([
    ['2019', { calendar: 'gregorian', year: 2019 }],
    ['2000', { calendar: 'gregorian', year: 2000 }],
    ['2100', { calendar: 'gregorian', year: 2100 }],
    ['1441h', { calendar: 'hijri', year: 1441 }],
    ['1420h', { calendar: 'hijri', year: 1420 }],
    ['1524h', { calendar: 'hijri', year: 1524 }],
  ] as const)('%s is a year', (segment, year) => {
    expect(parseYearSegment(segment)).toEqual(year);
    expect(formatYearSegment(year)).toBe(segment);
  });

  it.each([
    '',
    '1441',
    '2019h',
    '1441H',
    '1999',
    '2101',
    '1419h',
    '1525h',
    '02019',
    '+2019',
    '2019 ',
    '20190',
    '٢٠١٩',
    'h',
    '2e3',
  ])('«%s» is not', (segment) => {
    expect(parseYearSegment(segment)).toBeNull();
  });

  it('stands for its first to its last day', () => {
    expect(yearBounds({ calendar: 'gregorian', year: 2019 })).toEqual({ first: '2019-01-01', last: '2019-12-31' });
    expect(yearBounds({ calendar: 'hijri', year: 1441 })).toEqual({ first: '2019-08-31', last: '2020-08-19' });
  });
});
