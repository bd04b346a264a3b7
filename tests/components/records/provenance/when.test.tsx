import { describe, expect, it } from 'vitest';
import { Day, When } from '@/components/records/provenance/when';
import { makeDate } from '@/tests/support/make-records';
import { readAs, render } from '@/tests/support/render';

describe('a day', () => {
  it('is given to machines only where it is settled and single', () => {
    expect(render('en', <Day edtf="2019-11-20" />)).toBe(
      '<time dateTime="2019-11-20"><bdi data-hijri="23 Rabi I 1441\u00a0AH">20 November 2019</bdi></time>',
    );
    expect(render('en', <Day edtf="2019-11-19/2019-11-20" />)).not.toContain('<time');
    expect(render('en', <Day edtf="2019-11?" />)).not.toContain('<time');
  });

  it('has its Hijri day for readers who want that first, where a day is known and does not stand beside it', () => {
    expect(render('ar', <Day edtf="2019-11-19/2019-11-20" style="short" />)).toContain(
      'data-hijri="22 و23 ربيع الأول 1441\u00a0هـ"',
    );
    for (const edtf of ['2020-07-XX', '2015-05~', '2019', '2015-01/..']) {
      expect(render('ar', <Day edtf={edtf} />), edtf).not.toContain('data-hijri');
    }
    expect(render('ar', <Day edtf="2019-11-20" style="year" />)).not.toContain('data-hijri');
    expect(render('ar', <When date={makeDate()} />)).not.toContain('data-hijri');
  });

  it('carries its doubt in words', () => {
    expect(readAs('ar', <Day edtf="2020-07-XX" />)).toBe('تموز/يوليو 2020 اليوم غير معروف');
    expect(readAs('en', <Day edtf="2020-07-XX" />)).toBe('July 2020 day not known');
    expect(readAs('en', <Day edtf="2015-05~" />)).toBe('about May 2015');
  });

  it('says that the year is unconfirmed instead of that the date is', () => {
    const day = <Day edtf="2025-02-04?/2025-02-05?" isYearUnconfirmed />;
    expect(readAs('ar', day)).toBe('4 و5 شباط/فبراير 2025 العام غير مؤكد');
    expect(readAs('en', day)).toBe('4–5 February 2025 year unconfirmed');
    expect(readAs('en', <Day edtf="2025-02-04?/2025-02-05?" />)).toBe('4–5 February 2025 unconfirmed');
  });
});

describe('when something was held', () => {
  it('is told in both calendars, the second by its name', () => {
    expect(readAs('ar', <When date={makeDate()} />)).toBe(
      '20 تشرين الثاني/نوفمبر 2019 23 ربيع الأول 1441 هـ (تقويم أم القرى)',
    );
    expect(readAs('en', <When date={makeDate()} />)).toBe('20 November 2019 23 Rabi I 1441 AH (Umm al-Qura)');
  });

  it('says how far it is known, and how, where a source did not simply say it', () => {
    const date = makeDate({ edtf: '2022-05', precision: 'month', basis: 'inferred' });
    expect(readAs('en', <When date={date} />)).toMatch(/only the month is known inferred$/);
    expect(readAs('ar', <When date={date} />)).toMatch(/لا يُعرف سوى الشهر مستنتَج$/);
  });

  it('gives the reason in place of the mere word for it', () => {
    const note = { ar: 'من عدد الجريدة.', en: 'From the number of the gazette.' };
    const words = readAs('en', <When date={makeDate({ basis: 'inferred', note })} />);
    expect(words).toContain('From the number of the gazette.');
    expect(words).not.toContain('inferred');
  });

  it('quotes the source in the source’s own language', () => {
    const asSaid = { words: 'مطلع الشهر', lang: 'ar' };
    expect(render('en', <When date={makeDate({ asSaid })} />)).toMatch(/<q lang="ar" dir="rtl"[^>]*>«مطلع الشهر»<\/q>/);
    expect(readAs('en', <When date={makeDate()} />)).not.toContain('In the source’s words');
  });
});
