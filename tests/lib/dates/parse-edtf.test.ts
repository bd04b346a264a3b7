import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EdtfDate, EdtfValue } from '@/lib/dates/edtf';
import { edtfBounds, edtfDays, formatEdtf, hasYear, isApproximate, isUncertain } from '@/lib/dates/edtf';
import { parseEdtf, readEdtf } from '@/lib/dates/parse-edtf';
import { daysInMonth } from '@/lib/dates/plain-date';

function date(parts: Partial<EdtfDate>): EdtfDate {
  return {
    kind: 'date',
    year: 2019,
    yearSpan: 1,
    month: null,
    day: null,
    uncertain: false,
    approximate: false,
    ...parts,
  };
}

const accepted: [string, EdtfValue, string | null, string | null][] = [
  ['2019', date({}), '2019-01-01', '2019-12-31'],
  ['2019?', date({ uncertain: true }), '2019-01-01', '2019-12-31'],
  ['2022-05', date({ year: 2022, month: 5 }), '2022-05-01', '2022-05-31'],
  ['2015-05~', date({ year: 2015, month: 5, approximate: true }), '2015-05-01', '2015-05-31'],
  ['2015-05%', date({ year: 2015, month: 5, uncertain: true, approximate: true }), '2015-05-01', '2015-05-31'],
  ['2019-11-20', date({ month: 11, day: 20 }), '2019-11-20', '2019-11-20'],
  ['2020-02-29', date({ year: 2020, month: 2, day: 29 }), '2020-02-29', '2020-02-29'],
  ['2020-07-XX', date({ year: 2020, month: 7, day: 'unspecified' }), '2020-07-01', '2020-07-31'],
  ['2020-XX', date({ year: 2020, month: 'unspecified' }), '2020-01-01', '2020-12-31'],
  ['2020-XX-XX', date({ year: 2020, month: 'unspecified', day: 'unspecified' }), '2020-01-01', '2020-12-31'],
  ['201X', date({ year: 2010, yearSpan: 10 }), '2010-01-01', '2019-12-31'],
  ['20XX', date({ year: 2000, yearSpan: 100 }), '2000-01-01', '2099-12-31'],
  ['XXXX-07', date({ year: 'unspecified', month: 7 }), null, null],
  ['XXXX-07-XX', date({ year: 'unspecified', month: 7, day: 'unspecified' }), null, null],
  ['XXXX-02-29', date({ year: 'unspecified', month: 2, day: 29 }), null, null],
  [
    'XXXX-04-16/XXXX-04-17',
    {
      kind: 'interval',
      start: date({ year: 'unspecified', month: 4, day: 16 }),
      end: date({ year: 'unspecified', month: 4, day: 17 }),
    },
    null,
    null,
  ],
  [
    '2019-11-19/2019-11-20',
    { kind: 'interval', start: date({ month: 11, day: 19 }), end: date({ month: 11, day: 20 }) },
    '2019-11-19',
    '2019-11-20',
  ],
  [
    '2025-02-04?/2025-02-05?',
    {
      kind: 'interval',
      start: date({ year: 2025, month: 2, day: 4, uncertain: true }),
      end: date({ year: 2025, month: 2, day: 5, uncertain: true }),
    },
    '2025-02-04',
    '2025-02-05',
  ],
  ['2015-01/..', { kind: 'interval', start: date({ year: 2015, month: 1 }), end: 'open' }, '2015-01-01', null],
  ['../2019-11-20', { kind: 'interval', start: 'open', end: date({ month: 11, day: 20 }) }, null, '2019-11-20'],
  ['2019/', { kind: 'interval', start: date({}), end: 'unknown' }, '2019-01-01', null],
  ['/2019~', { kind: 'interval', start: 'unknown', end: date({ approximate: true }) }, null, '2019-12-31'],
  ['2019/2019-05', { kind: 'interval', start: date({}), end: date({ month: 5 }) }, '2019-01-01', '2019-05-31'],
];

const refused: [string, string, number][] = [
  ['', 'empty', 0],
  ['[2019,2020]', 'set', 0],
  ['{2019..2020}', 'set', 0],
  ['2019-11-20T10:00:00Z', 'time', 10],
  ['20 November 2019', 'syntax', 2],
  ['٢٠١٩', 'syntax', 0],
  ['2019 ', 'syntax', 4],
  ['2019-1', 'syntax', 6],
  ['2019-', 'syntax', 5],
  ['201', 'syntax', 3],
  ['2019-11-20-', 'syntax', 10],
  ['2019/2020/2021', 'syntax', 9],
  ['2019-11-19 / 2019-11-20', 'syntax', 10],
  ['Y17000', 'year', 0],
  ['-0044', 'year', 0],
  ['20190', 'year', 0],
  ['XXXX', 'year', 0],
  ['XXXX-XX', 'year', 0],
  ['2019-13', 'month', 5],
  ['2019-00', 'month', 5],
  ['2015-21', 'season', 5],
  ['2019-11-31', 'day', 8],
  ['2019-02-29', 'day', 8],
  ['XXXX-02-30', 'day', 8],
  ['1970-01-01', 'epoch', 0],
  ['1970-01-01?', 'epoch', 0],
  ['1970-01-01/1970-01-02', 'epoch', 0],
  ['2025?-02-04', 'qualifier', 4],
  ['?2025', 'qualifier', 0],
  ['2025?~', 'qualifier', 4],
  ['2019/2025?-02', 'qualifier', 9],
  ['2019-1X', 'unspecified', 6],
  ['2019-XX-05', 'unspecified', 5],
  ['201X-05', 'unspecified', 3],
  ['2X19', 'unspecified', 1],
  ['1XXX', 'unspecified', 1],
  ['XXXX-1X', 'unspecified', 6],
  ['2020-07-XX/2020-08-03', 'unspecified', 8],
  ['2020-07-01/2020-07-XX', 'unspecified', 19],
  ['201X/2020', 'unspecified', 3],
  ['XXXX-07-XX/XXXX-08-01', 'unspecified', 8],
  ['XXXX-04-16/2019-04-17', 'year', 0],
  ['2019-04-16/XXXX-04-17', 'year', 11],
  ['XXXX-04-16/..', 'year', 0],
  ['/XXXX-04-16', 'year', 1],
  ['../..', 'no-end', 0],
  ['/', 'no-end', 0],
  ['..', 'syntax', 0],
  ['2019-11-20/2019-11-19', 'reversed', 11],
  ['2019-06/2019-05-31', 'reversed', 8],
  ['2020/2019', 'reversed', 5],
  ['XXXX-04-17/XXXX-04-16', 'reversed', 11],
  ['XXXX-05/XXXX-04', 'reversed', 8],
];

const anyYear = fc.integer({ min: 1971, max: 2199 });
const qualifiers = { uncertain: fc.boolean(), approximate: fc.boolean() };
const anyDay = fc
  .record({
    year: anyYear,
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    ...qualifiers,
  })
  .filter(({ year, month, day }) => day <= daysInMonth(year, month))
  .map(date);
const anyMonth = fc.record({ year: anyYear, month: fc.integer({ min: 1, max: 12 }), ...qualifiers }).map(date);
const anyWholeDate = fc.oneof(anyDay, anyMonth, fc.record({ year: anyYear, ...qualifiers }).map(date));
const anyPartlyUnspecified = fc.oneof(
  anyMonth.map((month) => date({ ...month, day: 'unspecified' })),
  anyMonth.map((month) => date({ ...month, year: 'unspecified' })),
  fc.record({ year: anyYear, ...qualifiers }).map((year) => date({ ...year, month: 'unspecified' })),
  anyYear.map((year) => date({ year: year - (year % 10), yearSpan: 10 })),
);
const anyInterval = fc
  .tuple(
    fc.oneof(anyWholeDate, fc.constantFrom('open', 'unknown')),
    fc.oneof(anyWholeDate, fc.constantFrom('open', 'unknown')),
  )
  .map(([start, end]) => ({ kind: 'interval', start, end }) as EdtfValue)
  .filter((value) => {
    const { earliest, latest } = edtfBounds(value);
    return earliest && latest ? earliest <= latest : Boolean(earliest ?? latest);
  });
const anyValue: fc.Arbitrary<EdtfValue> = fc.oneof(anyWholeDate, anyPartlyUnspecified, anyInterval);

describe('parseEdtf', () => {
  it.each(accepted)('reads %s', (text, value, earliest, latest) => {
    expect(parseEdtf(text)).toEqual({ ok: true, value });
    expect(formatEdtf(value)).toBe(text);
    expect(edtfBounds(value)).toEqual({ earliest, latest });
  });

  it.each(refused)('refuses «%s»: %s at %i', (text, fault, position) => {
    expect(parseEdtf(text)).toEqual({ ok: false, fault, position });
    expect(() => readEdtf(text)).toThrow(RangeError);
  });

  it('reads back every value as it was written', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(parseEdtf(formatEdtf(value))).toEqual({ ok: true, value });
      }),
      { numRuns: 1000 },
    );
  });

  it('answers any text, and writes what it accepts back unchanged', () => {
    const unit = fc.constantFrom(...'0129X-/?~%.[ ', '2019', '-02', '-31', '/', 'XX', 'ق');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 9 }), (units) => {
        const text = units.join('');
        const result = parseEdtf(text);
        if (result.ok) expect(formatEdtf(result.value)).toBe(text);
        else expect(result.position).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 5000 },
    );
  });

  it('takes December to January without a year as crossing into the next', () => {
    expect(parseEdtf('XXXX-12-31/XXXX-01-01').ok).toBe(true);
  });
});

describe('a value', () => {
  it('is uncertain or approximate if any of its dates is', () => {
    expect(isUncertain(readEdtf('2025-02-04?/2025-02-05'))).toBe(true);
    expect(isUncertain(readEdtf('2015-05~'))).toBe(false);
    expect(isApproximate(readEdtf('2015-05~'))).toBe(true);
    expect([isUncertain, isApproximate].map((holds) => holds(readEdtf('2015%')))).toEqual([true, true]);
    expect(isApproximate(readEdtf('2015-01~/..'))).toBe(true);
  });

  it('has days only if it is precise to the day at both ends', () => {
    expect(edtfDays(readEdtf('2019-11-20'))).toEqual({ first: '2019-11-20', last: '2019-11-20' });
    expect(edtfDays(readEdtf('2025-02-04?/2025-02-05?'))).toEqual({ first: '2025-02-04', last: '2025-02-05' });
    for (const text of ['2022-05', '2020-07-XX', '2015-01-05/..', '2015-01/2015-02-01', 'XXXX-06-07', '2019']) {
      expect(edtfDays(readEdtf(text))).toBeNull();
    }
  });

  it('has no year only in the forms of intake', () => {
    expect(hasYear(readEdtf('XXXX-07-XX'))).toBe(false);
    expect(hasYear(readEdtf('XXXX-04-16/XXXX-04-17'))).toBe(false);
    expect(hasYear(readEdtf('2020-07-XX'))).toBe(true);
    expect(hasYear(readEdtf('2015-01/..'))).toBe(true);
  });
});
