import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHijri } from '@/lib/dates/hijri';
import { findDates } from '@/lib/language/dates/find-dates';
import type { WrittenDate } from '@/lib/language/dates/written-date';
import { tokenizeText } from '@/lib/text/characters/tokens';
import { hardText } from '@/tests/support/hard-text';

const two = (part: number | null) => String(part).padStart(2, '0');

/** 2019-11-20, ????-05, 2019-04-30/05-01, with what is in doubt or relative after it. */
function written({ year, start, end, part, relative, anchored, doubts, calendar }: WrittenDate): string {
  const parts = [year ?? '????', start.month, start.day].filter((each) => each !== null);
  const range = end === null ? '' : `/${two(end.month)}-${two(end.day)}`;
  const marks = [part, relative, anchored && JSON.stringify(anchored), calendar === 'hijri' && 'hijri', ...doubts];
  return [
    parts.map((each) => (typeof each === 'number' ? two(each) : each)).join('-') + range,
    ...marks.filter(Boolean),
  ].join(' ');
}

const datesIn = (source: string) => findDates(tokenizeText(source)).map(written);

describe('findDates', () => {
  it.each<[string, string[]]>([
    ['يوم 20 تشرين الثاني/نوفمبر 2019', ['2019-11-20']],
    ['on 20 November 2019, and Nov. 21, 2019', ['2019-11-20', '2019-11-21']],
    ['يومي 19 و20 و21 نوفمبر 2019م', ['2019-11-19/11-21']],
    ['الثلاثاء 16 والأربعاء 17 نيسان 2019', ['2019-04-16/04-17']],
    ['Tuesday 16 and Wednesday 17 April 2019', ['2019-04-16/04-17']],
    ['الرابع والخامس والعشرين من مارس 2017', ['2017-03-04/03-25']],
    ['الحادي عشر والثاني عشر من مايو', ['????-05-11/05-12']],
    ['the first of May and the 4th of July 2019', ['????-05-01', '2019-07-04']],
    ['#تشرين_الثاني 2019', ['2019-11']],
    ['13.تشرين2.2018', ['2018-11-13']],
    ['20/نوفمبر/2019 و20-Nov-2019', ['2019-11-20', '2019-11-20']],
    ['نوفمبر 20، 2019', ['2019-11-20']],
    ['في جويلية 2017 وفي أوت 2018', ['2017-07', '2018-08']],
    ['25/10/2016، ٢٠١٩-١١-٢٠', ['2016-10-25', '2019-11-20']],
  ])('reads days with their month: %j', (source, dates) => {
    expect(datesIn(source)).toEqual(dates);
  });

  it.each<[string, string[]]>([
    ['30 أيلول - 1 تشرين الأول 2016', ['2016-09-30/10-01']],
    ['from April 30 to May 1, 2019', ['2019-04-30/05-01']],
    ['الثلاثين من أيلول والأول من تشرين الأول 2016', ['2016-09-30/10-01']],
    ['من 30 ديسمبر حتى يوم 2 يناير 2020', ['2020-12-30/01-02']],
    ['5 مارس و9 مارس 2017', ['????-03-05', '2017-03-09']],
    ['20 و19 مارس 2017', ['2017-03-19']],
  ])('joins ranges, and two days that are listed only where they follow each other: %j', (source, dates) => {
    expect(datesIn(source)).toEqual(dates);
  });

  it.each<[string, string[]]>([
    ['أواخر شهر مايو الماضي', ['????-05 end last']],
    ['the beginning of May 2019, early next June', ['2019-05 early', '????-06 early next']],
    ['مايو المقبل', ['????-05 next']],
    ['تأسس عام 2015', ['2015']],
    ['أمس الثلاثاء', ['???? {"days":-1}']],
    ['الخميس المقبل', ['???? {"weekday":4,"direction":"next"}']],
    ['earlier today; last Monday', ['???? {"days":0}', '???? {"weekday":1,"direction":"last"}']],
  ])('reads what is less than a day, or seen from that of publication: %j', (source, dates) => {
    expect(datesIn(source)).toEqual(dates);
  });

  it.each<[string, string[]]>([
    ['03/04/2019', ['2019-04-03 order']],
    ['نوفمبر/تشرين الأول 2014', ['2014 months']],
    ['31 نيسان 2019', ['2019-04-31 day']],
    ['20 رجب 1440 الموافق 22 مارس 2019', ['2019-03-22 calendars']],
  ])('keeps a date that is in doubt, and says why: %j', (source, dates) => {
    expect(datesIn(source)).toEqual(dates);
  });

  it('converts a Hijri day, leaves a Hijri month, and takes one beside a Gregorian date for the same', () => {
    const day = fromHijri({ year: 1441, month: 3, day: 22 }) ?? '';
    expect(datesIn('في 22 ربيع الأول 1441هـ')).toEqual([day]);
    expect(datesIn('في ذي القعدة 1441هـ')).toEqual(['1441-11 hijri']);
    expect(datesIn('23 ربيع الأول 1441 هـ (الموافق 20 نوفمبر 2019)')).toEqual(['2019-11-20']);
    expect(datesIn('20 نوفمبر 2019، 23 ربيع الأول 1441 هـ')).toEqual(['2019-11-20']);
    expect(datesIn('20 نوفمبر 1441هـ')).toEqual(['????-11-20 calendars']);
  });

  it.each([
    'they may march on',
    'we met in may and march',
    'لدى آب والدنا، مارس الضغط، تيم ماي',
    'the second March meeting',
    'اليوم الأول، اليوم العالمي',
    'resolution 2017 and 2000 people',
    'قرار مجلس الأمن رقم 2015',
    '1,999 and $2015 and 2015-17',
    'بعد ثلاث سنوات ونصف',
  ])('sees none in %j', (source) => {
    expect(datesIn(source)).toEqual([]);
  });

  it.each<[string, string]>([
    ['في مايو 15 دولة', '????-05'],
    ['met in May 5:30', '????-05'],
    ['2.5 March 2019', '2019-03'],
    ['$5 May 2019', '2019-05'],
    ['2018-5 مايو 2019', '2019-05'],
    ['كانون2 مايو 2019', '2019-05'],
  ])('takes no other number for a day: %j', (source, date) => {
    expect(datesIn(source).at(-1)).toBe(date);
  });

  it('spans the words of each date and nothing of the next', () => {
    const text = tokenizeText('وعقد في 13 فبراير (شباط) 2018، ثم وأمس.');
    const spans = findDates(text).map(({ from, to }) => text.folded.slice(from, to));
    expect(spans).toEqual(['13 فبراير (شباط) 2018', 'وامس']);
  });

  it('gives dates in order, none within another, whatever the text', () => {
    const pieces = fc.constantFrom(
      '5 مارس',
      ' و',
      '2019',
      ' - ',
      'May 7',
      ' الثلاثاء ',
      '1441هـ',
      '(',
      '/',
      ' رجب ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, hardText), { maxLength: 12 }), (parts) => {
        const dates = findDates(tokenizeText(parts.join('')));
        for (const [index, date] of dates.entries()) {
          expect(date.first).toBeLessThanOrEqual(date.last);
          expect(date.first).toBeGreaterThan(dates[index - 1]?.last ?? -1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
