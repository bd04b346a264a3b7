import { describe, expect, it } from 'vitest';
import { formatHijri } from '@/lib/language/dates/format-hijri';
import { hijriMonthName } from '@/lib/language/months/month-names';

const texts: [string, string | null, string | null][] = [
  ['2019-11-20', '23 ربيع الأول 1441', '23 Rabi I 1441'],
  ['2020-07-29', '8 ذو الحجة 1441', '8 Dhu al-Hijja 1441'],
  ['2015-03-19', '28 جمادى الأولى 1436', '28 Jumada I 1436'],
  ['2019-11-19/2019-11-20', '22 و23 ربيع الأول 1441', '22–23 Rabi I 1441'],
  ['2019-11-19/2019-11-21', 'من 22 إلى 24 ربيع الأول 1441', '22–24 Rabi I 1441'],
  ['2016-04-07/2016-04-08', '29 جمادى الآخرة و1 رجب 1437', '29 Jumada II – 1 Rajab 1437'],
  ['2016-04-07/2016-04-09', 'من 29 جمادى الآخرة إلى 2 رجب 1437', '29 Jumada II – 2 Rajab 1437'],
  ['2019-08-30/2019-08-31', '29 ذو الحجة 1440 و1 محرم 1441', '29 Dhu al-Hijja 1440 – 1 Muharram 1441'],
  ['2022-05', '1443', '1443'],
  ['2020-07-XX', '1441', '1441'],
  ['2019-08', '1440 أو 1441', '1440 or 1441'],
  ['2015', '1436 أو 1437', '1436 or 1437'],
  ['2008', '1428 أو 1429 أو 1430', '1428 or 1429 or 1430'],
  ['2015-01/2015-03', '1436', '1436'],
  ['2015-01/2015-12', 'من 1436 إلى 1437', '1436–1437'],
  ['2015/2016', null, null],
  ['2015-01/..', null, null],
  ['/2015-01-22', null, null],
  ['201X', null, null],
  ['XXXX-07-XX', null, null],
  ['XXXX-04-16/XXXX-04-17', null, null],
  ['1850-01-01', null, null],
  ['1850', null, null],
];

describe('formatHijri', () => {
  it.each(texts)('writes %s as «%s» and "%s"', (edtf, ar, en) => {
    expect(formatHijri(edtf, 'ar')?.text ?? null).toBe(ar);
    expect(formatHijri(edtf, 'en')?.text ?? null).toBe(en);
  });

  it('carries the uncertainty of its source', () => {
    expect(formatHijri('2025-02-04?/2025-02-05?', 'ar')).toEqual({ text: '5 و6 شعبان 1446', marks: ['uncertain'] });
    expect(formatHijri('2019?', 'en')).toEqual({ text: '1440 or 1441', marks: ['uncertain'] });
    expect(formatHijri('2015-05~', 'en')?.marks).toEqual(['approximate']);
    expect(formatHijri('2020-07-XX', 'en')?.marks).toEqual([]);
  });

  it('writes the digits that the reader chose', () => {
    expect(formatHijri('2019-11-20', 'ar', { digits: 'arab' })?.text).toBe('٢٣ ربيع الأول ١٤٤١');
  });

  it('names the Arabic months as ICU does', () => {
    const month = new Intl.DateTimeFormat('ar-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', month: 'long' });
    const midMonth = (index: number) => Date.UTC(2019, 8, 14) + index * 29.5 * 86_400_000;
    const names = Array.from({ length: 12 }, (_, index) => month.format(midMonth(index)));
    expect(Array.from({ length: 12 }, (_, index) => hijriMonthName(index + 1, 'ar'))).toEqual(names);
  });
});
