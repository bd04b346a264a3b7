import { describe, expect, it } from 'vitest';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';

describe('a date that was typed', () => {
  it.each([
    ['2026-11-04', '2026-11-04'],
    ['٢٠٢٦-١١-٠٤', '2026-11-04'],
    ['۲۰۲۶-۱۱-۰۴', '2026-11-04'],
    ['2020-07-xx', '2020-07-XX'],
    ['2026-11-04/2026-11-05', '2026-11-04/2026-11-05'],
    ['4 November 2026', '2026-11-04'],
    ['Wednesday, 4 November 2026', '2026-11-04'],
    ['4–5 November 2026', '2026-11-04/2026-11-05'],
    ['30 April to 2 May 2026', '2026-04-30/2026-05-02'],
    ['٤ و٥ نوفمبر ٢٠٢٦', '2026-11-04/2026-11-05'],
    ['في 4 تشرين الثاني/نوفمبر 2026م', '2026-11-04'],
    ['نهاية تموز 2020', '2020-07-XX'],
    ['نوفمبر 2026', '2026-11'],
    ['عام 2026', '2026'],
    ['25/10/2026', '2026-10-25'],
  ])('reads %s', (words, edtf) => {
    expect(readTypedDate(words)).toEqual({ edtf });
  });

  it.each([
    ['4 November', 'dateYear'],
    ['XXXX-11-04', 'dateYear'],
    ['أمس', 'dateYear'],
    ['2026-02-30', 'dateDay'],
    ['31 November 2026', 'dateDay'],
    ['1970-01-01', 'dateDay'],
    ['نوفمبر/تشرين الأول 2014', 'dateMonths'],
    ['32 شباط 2018', 'dateDay'],
    ['0 February 2018', 'dateDay'],
    ['February 32, 2018', 'dateDay'],
    ['45/13/2018', 'dateDay'],
    ['يوم الأربعين من رمضان', 'date'],
    ['3 meetings in July 2020', 'date'],
    ['soon', 'date'],
    ['July 2020 or August 2020', 'date'],
    ['', 'date'],
  ])('does not guess at %s', (words, fault) => {
    expect(readTypedDate(words)).toEqual({ fault });
  });

  it('names both days where either may be meant, and the day of another calendar', () => {
    expect(readTypedDate('٤/١١/٢٠٢٦')).toEqual({ fault: 'dateOrder', first: '2026-11-04', second: '2026-04-11' });
    expect(readTypedDate('23 ربيع الأول 1441')).toEqual({ fault: 'dateHijri', day: '2019-11-20' });
  });
});
