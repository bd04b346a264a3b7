import { describe, expect, it } from 'vitest';
import { fromHijri } from '@/lib/dates/hijri';
import { findDateMentions } from '@/lib/intake/mentions/dates';
import { resolveDate } from '@/lib/intake/mentions/resolve-date';
import { readText } from '@/lib/intake/text/read-text';

function datesIn(text: string, anchors: { header?: string; published?: string } = {}) {
  return findDateMentions(readText(text)).dates.flatMap((date) => {
    const given = {
      header: anchors.header ?? null,
      published: anchors.published ?? null,
      nearbyYear: null,
      precedingYear: null,
      stated: null,
      precedingDay: null,
    };
    const resolved = resolveDate(date, given, 'record');
    return resolved === null ? [] : [resolved];
  });
}

const valuesIn = (text: string, anchors = {}) => datesIn(text, anchors).map(({ value }) => value);

const locales = ['ar', 'ar-IQ', 'ar-MA', 'ar-DZ', 'ar-TN', 'ar-MR'];
const monthNames = locales.flatMap((locale) => {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => ({
    locale,
    month: index + 1,
    name: format.format(Date.UTC(2020, index, 15)),
  }));
});
const levant = monthNames.filter(({ locale }) => locale === 'ar-IQ').map(({ name }) => name);
const digitSets = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'];
const inDigits = (text: string, digits: string) => text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

describe('months', () => {
  it.each(monthNames)('$name ($locale) is month $month in all digits, alone and doubled', ({ month, name }) => {
    const two = String(month).padStart(2, '0');
    for (const digits of digitSets) {
      expect(valuesIn(inDigits(`يوم 7 ${name} 2019 في المدينة`, digits))).toEqual([`2019-${two}-07`]);
      expect(valuesIn(inDigits(`يوم 7 ${levant[month - 1]}/${name} 2019م`, digits))).toEqual([`2019-${two}-07`]);
      expect(valuesIn(inDigits(`يوم 7 ${name} (${levant[month - 1]}) 2019`, digits))).toEqual([`2019-${two}-07`]);
    }
  });

  it.each([
    'السيد تيم ماي وصل',
    'أب الأسرة قال',
    'مارس الضغط على الأعضاء',
    'they may march on',
    'بعد ثلاث سنوات ونصف',
    'حتى الآن',
  ])('are not seen in: %s', (text) => {
    expect(valuesIn(text)).toEqual([]);
  });
});

describe('days', () => {
  it.each([
    ['يومي 5 و6 آذار/مارس 2017', '2017-03-05/2017-03-06'],
    ['6 آذار/مارس 2017', '2017-03-06'],
    ['يومي 5 و6 مارس 2017م', '2017-03-05/2017-03-06'],
    ['5-6 مارس 2017', '2017-03-05/2017-03-06'],
    ['5–6 مارس 2017', '2017-03-05/2017-03-06'],
    ['من 5 إلى 6 مارس 2017', '2017-03-05/2017-03-06'],
    ['من 5 حتى 8 مارس 2017', '2017-03-05/2017-03-08'],
    ['بين 5 و6 مارس 2017', '2017-03-05/2017-03-06'],
    ['الخامس والسادس من مارس 2017', '2017-03-05/2017-03-06'],
    ['الأول من مايو 2017', '2017-05-01'],
    ['الثلاثاء 16 والأربعاء 17 نيسان 2019', '2019-04-16/2019-04-17'],
    ['30 أيلول - 1 تشرين الأول 2016', '2016-09-30/2016-10-01'],
    ['12 شتنبر 2016', '2016-09-12'],
    ['5 جويلية 2017', '2017-07-05'],
    ['في 14 شباط/فبراير', 'XXXX-02-14'],
    ['March 19 and 20, 2015', '2015-03-19/2015-03-20'],
    ['19 and 20 November 2019', '2019-11-19/2019-11-20'],
    ['November 19–20, 2019', '2019-11-19/2019-11-20'],
    ['from April 30 to May 1, 2019', '2019-04-30/2019-05-01'],
    ['the 4th of July 2019', '2019-07-04'],
    ['Nov. 8-9, 2022', '2022-11-08/2022-11-09'],
    ['on July 29', 'XXXX-07-29'],
    ['in May 2022', '2022-05'],
    ['2019-11-20', '2019-11-20'],
    ['25/10/2016', '2016-10-25'],
  ])('%s is %s', (text, value) => {
    expect(valuesIn(text)).toEqual([value]);
  });

  it.each(['في اليوم الأول من الاجتماع', 'القرار 2254', '31 نيسان 2019', 'نسبة 12.5 بالمئة', '30/02/2019'])(
    'are not seen in: %s',
    (text) => {
      expect(valuesIn(text).filter((value) => value.length > 4)).toEqual([]);
    },
  );
});

describe('parts of a month', () => {
  it.each([
    ['مطلع شهر مايو 2020', 'part_early'],
    ['أوائل مايو 2020', 'part_early'],
    ['منتصف أيار/مايو 2020', 'part_mid'],
    ['أواخر مايو 2020', 'part_end'],
    ['ختام شهر مايو 2020', 'part_end'],
    ['early May 2020', 'part_early'],
    ['mid-May 2020', 'part_mid'],
    ['the end of May 2020', 'part_end'],
  ])('%s has no day', (text, flag) => {
    expect(datesIn(text).map(({ value, flags }) => [value, flags])).toEqual([['2020-05-XX', [flag]]]);
  });
});

describe('dates without a year', () => {
  it('take it from the header first, then from the day of publication, and lose confidence', () => {
    const text = 'يومي 19 و20 تشرين الثاني/نوفمبر';
    expect(valuesIn(text, { header: '2019-11-20', published: '2021-01-01' })).toEqual(['2019-11-19/2019-11-20']);
    expect(valuesIn(text, { published: '2020-01-05' })).toEqual(['2019-11-19/2019-11-20']);
    const [fromHeader] = datesIn(text, { header: '2019-11-20' });
    const [fromPublication] = datesIn(text, { published: '2020-01-05' });
    expect(fromHeader?.flags).toEqual(['year_inherited']);
    expect(fromHeader?.penalty).toBeLessThan(fromPublication?.penalty ?? 0);
  });

  it.each([
    ['مايو الماضي', '2021-06-10', '2021-05'],
    ['مايو المنصرم', '2022-02-01', '2021-05'],
    ['مايو المقبل', '2021-06-10', '2022-05'],
    ['مايو القادم', '2021-02-10', '2021-05'],
    ['مايو الجاري', '2021-05-10', '2021-05'],
    ['last May', '2021-06-10', '2021-05'],
  ])('%s seen from %s is %s', (text, published, value) => {
    expect(valuesIn(text, { published })).toEqual([value]);
  });
});

describe('Hijri dates', () => {
  it('agree with a Gregorian date within a day, or give no date', () => {
    const [agreed] = datesIn('15 رجب 1440 الموافق 22 مارس 2019');
    expect([agreed?.value, agreed?.flags]).toEqual(['2019-03-22', []]);
    expect(datesIn('20 رجب 1440 الموافق 22 مارس 2019')).toEqual([]);
  });

  it('alone are converted and marked as inferred', () => {
    const day = fromHijri({ year: 1441, month: 3, day: 22 });
    expect(datesIn('في 22 ربيع الأول 1441هـ').map(({ value, flags }) => [value, flags])).toEqual([[day, ['inferred']]]);
  });
});
