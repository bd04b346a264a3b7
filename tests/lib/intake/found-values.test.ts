import { describe, expect, it } from 'vitest';
import type { Field } from '@/lib/intake/intake-format';
import { confidenceStep } from '@/lib/intake/intake-format';
import { damages, turnLamAlef } from '@/tests/support/damaged-copies';
import { proposedValue, read, readCorpus } from '@/tests/support/intake';
import { judge } from '@/tests/support/measure-rules';

const held = 'عقدت مجموعة مكافحة تمويل داعش اجتماعها الرابع في روما';
const proposalOf = (text: string, field: Field) => read(text).proposals.find((proposal) => proposal.field === field);

describe('a range of days', () => {
  it.each([
    ['يومي 31 يناير و1 فبراير 2017', '2017-01-31/2017-02-01'],
    ['31 ديسمبر و1 يناير 2018', '2017-12-31/2018-01-01'],
    ['من 11 ولغاية 12 مايو 2023', '2023-05-11/2023-05-12'],
    ['بين 29 تشرين الثاني و1 كانون الأول 2024', '2024-11-29/2024-12-01'],
    ['أيام 30 و31 آذار و1 نيسان 2026', '2026-03-30/2026-04-01'],
    ['يومي الثلاثاء 16 والأربعاء 17 نيسان 2019', '2019-04-16/2019-04-17'],
  ])('in Arabic keeps both ends: %s', (words, value) => {
    expect(proposedValue(read(`${held} ${words}.`), 'meeting.date')).toBe(value);
  });

  it.each([
    ['from December 31, 2017 - January 1, 2018', '2017-12-31/2018-01-01'],
    ['between Wednesday, December 31, 2025 and Friday, January 2, 2026', '2025-12-31/2026-01-02'],
    ['on 29, 30 and 31 May 2017', '2017-05-29/2017-05-31'],
    ['on March 18, 19 and 20, 2019', '2019-03-18/2019-03-20'],
  ])('in English keeps both ends: %s', (words, value) => {
    expect(proposedValue(read(`The CIFG held its tenth meeting in Rome ${words}.`), 'meeting.date')).toBe(value);
  });
});

describe('a day', () => {
  it.each([
    ['15 يناير كانون الثاني 2017', '2017-01-15'],
    ['15 ك2 2017', '2017-01-15'],
    ['13 ت2 2019', '2019-11-13'],
    ['25.Mar.2017', '2017-03-25'],
    ['22-Mar-2017', '2017-03-22'],
    ['22 مارس 1440هـ', undefined],
  ])('keeps its precision, or is none: %s', (words, value) => {
    expect(proposedValue(read(`${held} يوم ${words}.`), 'meeting.date')).toBe(value);
  });

  it('of another weekday than the one beside it is never sure', () => {
    const date = proposalOf(`${held} السبت 5 مارس 2017.`, 'meeting.date');
    expect([date?.flags, confidenceStep(date?.confidence ?? 1)]).toEqual([['calendar_mismatch'], 'check']);
  });

  it('of the document stands nearest to its text, in the order that its other days fit', () => {
    const intake = read('5/7/2027\n6/3/2026\nOSLO - Two days ago, on June 1-2, the CIFG held its tenth meeting.');
    expect(proposedValue(intake, 'statement.date')).toBe('2026-06-03');
    expect(proposedValue(intake, 'meeting.date')).toBe('2026-06-01/2026-06-02');
  });

  it('of a message in a chat dates nothing', () => {
    const intake = read(`[12:34 م، 2017/3/9] ${held} يومي 5 و6 مارس 2017.`);
    expect(proposedValue(intake, 'meeting.date')).toBe('2017-03-05/2017-03-06');
    expect(proposedValue(intake, 'statement.date')).toBeUndefined();
  });
});

describe('a list of chairs', () => {
  it.each([
    ['المملكة النرويجية والجمهورية البرتغالية ومملكة الدنمارك والولايات المتحدة الأمريكية', ['NO', 'PT', 'DK', 'US']],
    ['إيطاليا والولايات المتحدةالأمريكية وكندا', ['IT', 'US', 'CA']],
    ['إيطاليا والسعودية\nوالولايات المتحدة', ['IT', 'SA', 'US']],
  ])('names them all: %s', (list, codes) => {
    expect(proposedValue(read(`${held} برئاسة ${list}.`), 'meeting.coChairs')).toEqual(codes);
  });

  it.each([
    'إيطاليا والسعودية والواليات المتحدة',
    'الواليات المتحدة وإيطاليا والسعودية',
    'إيطاليا وروريتانيا والسعودية',
  ])('with an unread item is never sure: %s', (list) => {
    const chairs = proposalOf(`${held} برئاسة ${list}.`, 'meeting.coChairs');
    expect(confidenceStep(chairs?.confidence ?? 1)).not.toBe('sure');
    expect(chairs?.value).toEqual(['IT', 'SA']);
  });
});

describe('a sum', () => {
  it.each([
    ['مليون ومئتين وخمسة وأربعين ألفاً وسبعمائة دولار', 1_245_700],
    ['3 ملايين و500 ألف دولار', 3_500_000],
    ['1,5 مليار دولار', 1_500_000_000],
    ['مئتي مليون دولار', 200_000_000],
    ['$600m', 600_000_000],
  ])('is read whole: %s', (words, value) => {
    expect(proposedValue(read(`${held}. وتعهد الأعضاء بمبلغ ${words}.`), 'amount')).toEqual([
      { value, currency: 'USD', role: 'pledged' },
    ]);
  });

  it('between two others is a range', () => {
    expect(proposedValue(read(`${held}. The members pledged $1.5-2 million.`), 'amount')).toEqual([
      { value: 1_500_000, upTo: 2_000_000, currency: 'USD', role: 'pledged' },
    ]);
  });
});

describe('a count', () => {
  it.each([
    ['بمشاركة أحد عشر بلدا', 11, false],
    ['بمشاركة بضع وثلاثين دولة', 30, true],
    ['بمشاركة إحدى وسبعين دولة', 71, false],
  ])('in words: %s', (words, value, approx) => {
    expect(proposedValue(read(`${held} ${words}.`), 'participants.count')).toEqual({ value, basis: 'present', approx });
  });

  it('of members follows the noun', () => {
    const intake = read(`${held}. وقال الأعضاء الأربع والسبعون إن العمل مستمر.`);
    expect(proposedValue(intake, 'members.count')).toEqual({ value: 74, basis: 'members', approx: false });
  });
});

describe('a damaged copy', () => {
  const corpus = readCorpus();
  const isOfWords = (key: string) => !key.startsWith('statement.i') && !key.startsWith('statement.t');

  it.each(Object.entries(damages))('with %s is read nearly as well as the text', (_, damage) => {
    const judged = corpus.map((text) => judge({ ...text, lines: damage(text.lines.join('\n')).split('\n') }));
    const values = judged.flatMap((each) => each.values.filter(({ key }) => isOfWords(key)));
    const missed = judged.flatMap((each) => each.missed.filter(isOfWords));
    const stated = judged.reduce((sum, each) => sum + each.stated, 0);
    expect(values.filter(({ confidence, isRight }) => confidence === 'sure' && !isRight)).toEqual([]);
    expect(values.filter(({ isRight }) => isRight).length / values.length).toBeGreaterThanOrEqual(0.97);
    expect((stated - missed.length) / stated).toBeGreaterThanOrEqual(0.92);
  });

  it('whose lam-alefs turned is read with a warning, and nothing in it is sure', () => {
    const intake = read(turnLamAlef(`${held} يوم 5 أيار 2026، وهو الاجتماع السنوي.`));
    expect(intake.warnings.some((warning) => warning.startsWith('swapped-lam-alef'))).toBe(true);
    expect(intake.proposals.filter(({ confidence }) => confidenceStep(confidence) === 'sure')).toEqual([]);
    expect(proposedValue(intake, 'meeting.date')).toBe('2026-05-05');
  });

  it('in visual order is warned of', () => {
    const backward = `${held} يوم 5 أيار 2026، وحضرت الاجتماع المنظمة الدولية والجمعية العامة.`
      .split('')
      .reverse()
      .join('');
    expect(read(backward).warnings).toContain('visual-order');
  });
});
