import { describe, expect, it } from 'vitest';
import { findFacts } from '@/lib/analysis/facts/facts';
import { makeNameLexicon } from '@/lib/language/names/name-lexicon';
import { sliceOf } from '@/lib/text/span';

const lexicon = makeNameLexicon([
  { id: 'council', ar: ['مجلس المرفأ'], en: ['Harbour Council'] },
  {
    id: 'alliance',
    variant: 'to-contain',
    ar: ['التحالف الدولي لاحتواء الحرائق'],
    en: ['Alliance to Contain Wildfire'],
  },
  { id: 'alliance', variant: 'to-end', ar: ['التحالف الدولي لإنهاء الحرائق'], en: ['Alliance to End Wildfire'] },
  { id: 'alliance', ar: ['التحالف الدولي'], en: ['Global Alliance'] },
  { id: 'one', ar: ['الهيئة'], en: ['Authority'] },
  { id: 'other', ar: ['الهيئة'], en: ['Board'] },
]);
const facts = (text: string) => findFacts(text, lexicon);

describe('dates', () => {
  it.each<[string, (string | null)[]]>([
    ['يومي 19 و20 تشرين الثاني/نوفمبر 2019', ['2019-11 19,20']],
    ['خلال يومي ١٩ و٢٠ مارس ٢٠١٥م', ['2015-3 19,20']],
    ['on November 19 and 20, 2019', ['2019-11 19,20']],
    ['19–20 November 2019', ['2019-11 19,20']],
    ['November 19-20', ['null-11 19,20']],
    ['the 19th and 20th of November', ['null-11 19,20']],
    ['من 19 إلى 21 تموز 2020', ['2020-7 19,21']],
    ['الخامس والسادس من أيلول/سبتمبر', ['null-9 5,6']],
    ['13 فبراير (شباط) 2018', ['2018-2 13']],
    ['نهاية شهر يوليو الماضي', ['null-7 ']],
    ['in May 2015 we may meet and march on', ['2015-5 ']],
    ['لدى آب والدنا', []],
    ['في 29 آب', ['null-8 29']],
    ['نوفمبر/تشرين الأول 2014', ['2014-null ']],
    ['25/10/2016 و2019-11-20', ['2016-10 25', '2019-11 20']],
    ['03/04/2019', ['2019-null ']],
    ['8 ذو الحجة 1441 هـ', ['2020-7 29']],
    ['23 ربيع الأول 1441 هـ الموافق 20 نوفمبر 2019', ['2019-11 20']],
    ['founded in 2015', ['2015-null ']],
    ['resolution 2017 and 2000 people', []],
    ['30 أيلول - 1 تشرين الأول 2016', ['2016-9 30', '2016-10 1']],
  ])('%j', (text, expected) => {
    expect(facts(text).dates.map(({ year, month, days }) => `${year}-${month} ${days.join()}`)).toEqual(expected);
  });
});

describe('ordinals', () => {
  it.each<[string, string[]]>([
    ['عقد المجلس اجتماعه الثاني عشر في تشرين الثاني', ['meeting 12']],
    ['الاجتماع الوزاري الحادي والعشرون', ['meeting 21']],
    ['الدورة الثالثة والثلاثين', ['meeting 33']],
    ['اجتماع مجلس المرفأ الثامن', ['meeting 8']],
    ['الاجتماع الـ12 والاجتماع رقم 13 والاجتماع (14)', ['meeting 12', 'meeting 13', 'meeting 14']],
    ['في اليوم الأول من الاجتماع', ['day 1']],
    ['المرتبة الأولى والتقرير الثاني', []],
    ['its twenty-first plenary meeting and 22nd session', ['meeting 21', 'meeting 22']],
    ['On the first day of the meeting', ['day 1']],
    ['meeting No. 12', ['meeting 12']],
    ['the second report', []],
  ])('%j', (text, expected) => {
    expect(facts(text).ordinals.map(({ of, value }) => `${of} ${value}`)).toEqual(expected);
  });
});

describe('counts', () => {
  it.each<[string, string[]]>([
    ['الدول الأعضاء الـ56', ['56 exact members members']],
    ['تسعة وأربعون دولة', ['49 exact states null']],
    ['more than 80 countries', ['80 over states null']],
    ['ما يزيد على 80 بلدا', ['80 over states null']],
    ['98.5 في المئة و98.5%', ['98.5 exact percent null', '98.5 exact percent null']],
    ['$600 million and 600 مليون دولار', ['600000000 exact dollars null', '600000000 exact dollars null']],
    ['بعد ثلاث سنوات ونصف السنة', ['3.5 exact years null']],
    ['اليومين ودولتان. وعضوين', ['2 exact days null', '2 exact states null', '2 exact members members']],
    ['several dozen states, عشرات الدول', []],
    ['resolutions 2253 and 2254', []],
    ['قرار مجلس الأمن رقم 2254', []],
    ['لجنة المركز الرباعية', []],
    ['about 120 experts', ['120 about people null']],
  ])('%j', (text, expected) => {
    const found = facts(text).counts.map(
      ({ value, qualifier, unit, basis }) => `${value} ${qualifier} ${unit} ${basis}`,
    );
    expect(found).toEqual(expected);
  });

  it('leave the numbers of resolutions to references', () => {
    expect(facts('القراران 2253 و2254').references.map(({ value }) => value)).toEqual([2253, 2254]);
  });
});

describe('the basis of a count (T1)', () => {
  it.each([
    ['56 member states and observers', 'members+observers', '56 member states and observers'],
    ['56 members and observers met', 'members+observers', '56 members and observers'],
    ['the 56 member countries met with observers', 'members', '56 member countries met with observers'],
    ['36 members and 3 observers', 'members', '36 members'],
    ['36 members, and observers', 'members', '36 members, and observers'],
    ['اجتمعت الدول الأعضاء الـ56 في المجلس مع المراقبين', 'members', 'الأعضاء الـ56 في المجلس مع المراقبين'],
    ['اجتمع 56 عضوا ومراقبا', 'members+observers', '56 عضوا ومراقبا'],
    ['56 من الأعضاء والمراقبين', 'members+observers', '56 من الأعضاء والمراقبين'],
    ['الأعضاء والمراقبون الـ56', 'members+observers', 'والمراقبون الـ56'],
    ['56 دولة عضوا إلى جانب المراقبين', 'members', '56 دولة عضوا إلى جانب المراقبين'],
    ['4 observers', 'observers', '4 observers'],
    ['وحضر الاجتماع 26 دولة', 'present', 'وحضر الاجتماع 26'],
    ['56 countries agreed', null, null],
  ])('%j', (text, basis, words) => {
    const [count] = facts(text).counts;
    expect(count?.basis).toBe(basis);
    if (count && words !== null) expect(sliceOf(text, count.basisSpan)).toBe(words);
  });
});

describe('names', () => {
  it.each<[string, string[]]>([
    ['وللتحالف الدولي لإنهاء الحرائق دور', ['alliance to-end']],
    ['اجتمع التحالف الدولي لإنهاء الحرائق', ['alliance to-end']],
    ['The Alliance to Contain Wildfire and the Harbour Council', ['alliance to-contain', 'council null']],
    ['أعضاء بمجلس المرفأ', ['council null']],
    ['الهيئة', []],
  ])('%j', (text, expected) => {
    expect(facts(text).names.map(({ id, variant }) => `${id} ${variant}`)).toEqual(expected);
  });
});
