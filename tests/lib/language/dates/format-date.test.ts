import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber, toDayNumber } from '@/lib/dates/plain-date';
import type { DateMark, DateStyle } from '@/lib/language/dates/format-date';
import { dateMarks, formatDate } from '@/lib/language/dates/format-date';
import type { DateLocale } from '@/lib/language/months/month-names';

const texts: [string, DateStyle, string, string][] = [
  ['2019-11-20', 'long', '20 تشرين الثاني/نوفمبر 2019', '20 November 2019'],
  ['2019-11-20', 'short', '20 تشرين الثاني/نوفمبر 2019', '20 Nov 2019'],
  ['2019-09-20', 'short', '20 أيلول/سبتمبر 2019', '20 Sep 2019'],
  ['2019-11-20', 'month', 'تشرين الثاني/نوفمبر 2019', 'November 2019'],
  ['2019-11-20', 'year', '2019', '2019'],
  ['2019-11-19/2019-11-20', 'long', '19 و20 تشرين الثاني/نوفمبر 2019', '19–20 November 2019'],
  ['2019-11-19/2019-11-20', 'short', '19 و20 تشرين الثاني/نوفمبر 2019', '19–20 Nov 2019'],
  ['2019-11-19/2019-11-20', 'month', 'تشرين الثاني/نوفمبر 2019', 'November 2019'],
  ['2019-11-19/2019-11-20', 'year', '2019', '2019'],
  ['2019-11-19/2019-11-21', 'long', 'من 19 إلى 21 تشرين الثاني/نوفمبر 2019', '19–21 November 2019'],
  ['2019-11-20/2019-11-20', 'long', '20 تشرين الثاني/نوفمبر 2019', '20 November 2019'],
  ['2016-04-07/2016-04-08', 'long', '7 و8 نيسان/أبريل 2016', '7–8 April 2016'],
  ['2019-06-30/2019-07-01', 'long', '30 حزيران/يونيو و1 تموز/يوليو 2019', '30 June – 1 July 2019'],
  ['2019-06-30/2019-07-02', 'short', 'من 30 حزيران/يونيو إلى 2 تموز/يوليو 2019', '30 Jun – 2 Jul 2019'],
  ['2019-06-30/2019-07-02', 'month', 'من حزيران/يونيو إلى تموز/يوليو 2019', 'June–July 2019'],
  [
    '2019-12-31/2020-01-01',
    'long',
    '31 كانون الأول/ديسمبر 2019 و1 كانون الثاني/يناير 2020',
    '31 December 2019 – 1 January 2020',
  ],
  [
    '2019-11-20/2020-11-20',
    'short',
    'من 20 تشرين الثاني/نوفمبر 2019 إلى 20 تشرين الثاني/نوفمبر 2020',
    '20 Nov 2019 – 20 Nov 2020',
  ],
  ['2019-12-31/2020-01-01', 'year', 'من 2019 إلى 2020', '2019–2020'],
  ['2015-01/2015-03', 'long', 'من كانون الثاني/يناير إلى آذار/مارس 2015', 'January–March 2015'],
  ['2015-01/2016-03', 'short', 'من كانون الثاني/يناير 2015 إلى آذار/مارس 2016', 'Jan 2015 – Mar 2016'],
  ['2015-05-06/2015-06', 'short', 'من 6 أيار/مايو إلى حزيران/يونيو 2015', '6 May – Jun 2015'],
  ['2015/2015-06', 'short', 'من 2015 إلى حزيران/يونيو 2015', '2015 – Jun 2015'],
  ['2015-06/2015', 'short', 'من حزيران/يونيو 2015 إلى 2015', 'Jun 2015 – 2015'],
  ['2015/2019', 'long', 'من 2015 إلى 2019', '2015–2019'],
  ['2022-05', 'long', 'أيار/مايو 2022', 'May 2022'],
  ['2022-05', 'short', 'أيار/مايو 2022', 'May 2022'],
  ['2015', 'long', '2015', '2015'],
  ['201X', 'long', 'بين 2010 و2019', 'between 2010 and 2019'],
  ['2015-01/..', 'long', 'منذ كانون الثاني/يناير 2015', 'since January 2015'],
  ['../2015-01', 'short', 'حتى كانون الثاني/يناير 2015', 'until Jan 2015'],
  ['2015-01-22/', 'short', 'من 22 كانون الثاني/يناير 2015', 'from 22 Jan 2015'],
  ['/2015-01-22', 'short', 'إلى 22 كانون الثاني/يناير 2015', 'to 22 Jan 2015'],
  ['XXXX-04-16/XXXX-04-17', 'long', '16 و17 نيسان/أبريل', '16–17 April'],
  ['XXXX-07-XX', 'long', 'تموز/يوليو', 'July'],
];

const marks: [string, DateStyle, DateMark[]][] = [
  ['2019-11-19/2019-11-20', 'long', []],
  ['2025-02-04?/2025-02-05?', 'long', ['uncertain']],
  ['2025-02-04?/2025-02-05?', 'year', ['uncertain']],
  ['2019?', 'long', ['year-unconfirmed']],
  ['2015-05~', 'short', ['approximate']],
  ['2015-05%', 'long', ['uncertain', 'approximate']],
  ['2020-07-XX', 'long', ['day-unknown']],
  ['2020-07-XX', 'month', []],
  ['2020-XX-XX', 'long', ['day-unknown', 'month-unknown']],
  ['2022-05', 'long', []],
  ['XXXX-07-XX', 'long', ['day-unknown', 'year-unknown']],
  ['2015-01/..', 'long', []],
  ['2015-01/', 'long', ['end-unknown']],
  ['/2015-01', 'long', ['start-unknown']],
];

describe('formatDate', () => {
  it.each(texts)('writes %s (%s) as «%s» and "%s"', (edtf, style, ar, en) => {
    expect(formatDate(edtf, 'ar', style).text).toBe(ar);
    expect(formatDate(edtf, 'en', style).text).toBe(en);
  });

  it.each(marks)('marks %s (%s) with %j', (edtf, style, expected) => {
    expect(formatDate(edtf, 'ar', style).marks).toEqual(expected);
    expect(formatDate(edtf, 'en', style).marks).toEqual(expected);
  });

  it('never gives a month a day', () => {
    expect(formatDate('2022-05', 'en', 'long').text).not.toMatch(/\b\d{1,2}\b/);
    expect(formatDate('2020-07-XX', 'ar', 'long').text).toBe('تموز/يوليو 2020');
  });

  it('writes the months and digits that the reader chose, in either style', () => {
    expect(formatDate('2019-11-20', 'ar', 'short', { months: 'levant' }).text).toBe('20 تشرين الثاني 2019');
    expect(formatDate('2019-11-20', 'ar', 'long', { months: 'maghreb' }).text).toBe('20 نونبر 2019');
    expect(formatDate('2019-11-19/2019-11-20', 'ar', 'short', { digits: 'arab' }).text).toBe(
      '١٩ و٢٠ تشرين الثاني/نوفمبر ٢٠١٩',
    );
  });

  it('refuses what is not a stored date', () => {
    expect(() => formatDate('20/11/2019', 'ar', 'long')).toThrow(RangeError);
  });

  it('writes single days as ICU does with calendar, digits and zone pinned', () => {
    const options = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;
    const formats = {
      gulf: new Intl.DateTimeFormat('ar-u-ca-gregory-nu-latn', options),
      levant: new Intl.DateTimeFormat('ar-IQ-u-ca-gregory-nu-latn', options),
      maghreb: new Intl.DateTimeFormat('ar-MA-u-ca-gregory-nu-latn', options),
    };
    const english = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', options);
    fc.assert(
      fc.property(fc.integer({ min: toDayNumber('1971-01-01'), max: toDayNumber('2199-12-31') }), (dayNumber) => {
        const [edtf, instant] = [fromDayNumber(dayNumber), dayNumber * 86_400_000];
        expect(formatDate(edtf, 'en', 'long').text).toBe(english.format(instant));
        for (const months of ['gulf', 'levant', 'maghreb'] as const) {
          expect(formatDate(edtf, 'ar', 'long', { months }).text).toBe(formats[months].format(instant));
        }
      }),
    );
  });

  it.each(['9999-12-31/9999-12-31', '9999-12-30/9999-12-31', '0000-01-01/0000-01-01', '9999-12-31/..'])(
    'is written at the ends of what a date can be: %s',
    (edtf) => {
      for (const locale of ['ar', 'en'] as const) expect(formatDate(edtf, locale, 'long').text).not.toBe('');
    },
  );

  it('holds no control character, no hyphen, and in Arabic no dash', () => {
    const anyDay = fc.integer({ min: toDayNumber('2000-01-01'), max: toDayNumber('2099-12-31') });
    const anyLocale = fc.constantFrom<DateLocale>('ar', 'en');
    fc.assert(
      fc.property(anyDay, fc.nat(800), anyLocale, (day, length, locale) => {
        const { text } = formatDate(`${fromDayNumber(day)}/${fromDayNumber(day + length)}`, locale, 'long');
        expect(text).not.toMatch(locale === 'ar' ? /\p{C}|[-–]/u : /\p{C}|-/u);
      }),
    );
  });

  it('names each mark once', () => {
    expect(new Set(dateMarks).size).toBe(dateMarks.length);
  });
});
