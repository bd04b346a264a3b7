import { describe, expect, it } from 'vitest';
import { findChangedFacts } from '@/lib/analysis/redline/facts/changed-facts';
import { formOf } from '@/lib/analysis/redline/form-of';
import { redlineTexts } from '@/lib/analysis/redline/redline';
import { joinRedlineText } from '@/lib/analysis/redline/redline-text';

const text = (content: string) => joinRedlineText([{ slots: ['p1'], content }]);
const facts = (before: string, after: string) =>
  findChangedFacts(redlineTexts(text(before), text(after), { isOneWork: true }), [
    { id: 'qa', kind: 'party', ar: ['ألدارة'], en: ['Uldara'] },
    { id: 'qb', kind: 'party', ar: ['نوفيرا'], en: ['Noverra'] },
  ]).map(({ code, a, b }) => [code, a, b]);

describe('facts that changed', () => {
  it('are told with the words of both texts', () => {
    expect(facts('The Group closed 103 houses.', 'The Group closed 110 houses.')).toEqual([
      ['number-differs', expect.stringContaining('103'), expect.stringContaining('110')],
    ]);
    expect(facts('وأفضى التبادل إلى تفتيش 221 سفينة.', 'وأفضى التبادل إلى تفتيش 268 سفينة.')).toEqual([
      ['number-differs', expect.stringContaining('221'), expect.stringContaining('268')],
    ]);
  });

  it('are names that one of the texts does not have', () => {
    expect(facts('Uldara took the chair.', 'Noverra took the chair.')).toEqual([
      ['name-gone', 'Uldara', null],
      ['name-new', null, 'Noverra'],
    ]);
  });

  it.each([
    [
      'سيعقد الاجتماع المقبل في شباط 2025 في فيلماوث.',
      'سيعقد الاجتماع المقبل في خريف 2025 في فيلماوث.',
      'شباط',
      'خريف',
    ],
    ['It will meet in autumn 2025 in Velmouth.', 'It will meet in February 2025 in Velmouth.', 'autumn', 'February'],
  ])('are a month that became a season, or a season that became a month: %s', (before, after, a, b) => {
    expect(facts(before, after)).toEqual([['date-differs', expect.stringContaining(a), expect.stringContaining(b)]]);
  });

  it('are told once, where the dates of a span became a year', () => {
    const before = 'Members counted 46 thefts between January and August 2024, most of them off Orvandel.';
    const after = 'Members counted 71 thefts in 2024, most of them off Orvandel.';
    const dates = facts(before, after).filter(([code]) => code?.startsWith('date-'));
    expect(dates).toEqual([
      ['date-differs', expect.stringContaining('between January and August 2024'), expect.stringContaining('2024')],
    ]);
  });

  it('are dates of one event, and those of two are told apart', () => {
    const before = 'The workshop was held on 4 March 2024 in Velmouth.';
    expect(facts(before, 'The workshop was held on 9 September 2024 in Yarnost.')).toEqual([
      ['date-differs', expect.stringContaining('4 March'), expect.stringContaining('9 September')],
    ]);
    expect(facts(before, 'The workshop was useful. Members adopted a report on 9 September 2024.')).toEqual([
      ['date-one-sided', expect.stringContaining('4 March'), null],
      ['date-one-sided', null, expect.stringContaining('9 September')],
    ]);
  });

  it('are numbers in each other’s place, small ones too, and are told alone where the other text has only words there', () => {
    expect(
      facts('The list is asked for in 13 of their ports.', 'The list is asked for in nine of their ports.'),
    ).toEqual([['number-differs', expect.stringContaining('13'), expect.stringContaining('nine')]]);
    expect(facts('فقد استولى على خمس سفن شحن.', 'فقد استولى على ست سفن شحن.')).toEqual([
      ['number-differs', expect.stringContaining('خمس'), expect.stringContaining('ست')],
    ]);
    expect(facts('The Group closed 13 houses.', 'The Group closed several houses.')).toEqual([
      ['number-one-sided', expect.stringContaining('13'), null],
    ]);
    expect(facts('The Group closed houses.', 'The Group closed 13 houses.')).toEqual([
      ['number-one-sided', null, expect.stringContaining('13')],
    ]);
  });

  it.each([
    [
      'states and members',
      'Delegations of eleven guest states attended.',
      'The thirteen members of the Group attended.',
      ['eleven', 'thirteen'],
    ],
    [
      'شحن وأعضاء',
      'ووفود إحدى عشرة دولة ساحلية حضرت الاجتماع.',
      'وثلاثة عشر عضواً حضرت الاجتماع.',
      ['إحدى عشرة', 'ثلاثة عشر'],
    ],
    ['years and vessels', 'After two years of decline, it grew.', 'After 14 vessels were lost, it grew.', [null, '14']],
    ['عامان وسفن', 'فبعد تراجع دام عامين، عاد إلى النمو.', 'وقد استولى على تسع سفن، عاد إلى النمو.', [null, 'تسع سفن']],
    ['vessels and officers', 'It held three vessels there.', 'It held 150 officers there.', ['three', '150']],
    ['سفن وموظفون', 'وشمل الإجراء ثلاث سفن هناك.', 'وشمل الإجراء 150 من موظفي الجمارك هناك.', ['ثلاث سفن', '150']],
  ])('are never pairs of numbers that count different things: %s', (_, before, after, [own, other]) => {
    const found = facts(before, after);
    expect(found).toHaveLength((own ? 1 : 0) + (other ? 1 : 0));
    if (own) expect(found).toContainEqual(['number-one-sided', expect.stringContaining(own), null]);
    if (other) expect(found).toContainEqual(['number-one-sided', null, expect.stringContaining(other)]);
  });

  it.each([
    ['وشارك فيه عشرون عضواً من المنطقة.', 'وشارك فيه ثلاثة عشر عضواً من المنطقة.', 'عشرون عضوا', 'ثلاثة عشر عضوا'],
    ['Twenty members took part.', 'Thirteen members took part.', 'Twenty', 'Thirteen'],
    ['وضُبطت سفينة و46 حادثة.', 'وضُبطت سفينة و71 حادثة.', '46', '71'],
    ['وفُتشت 13 سفينة في الميناء.', 'وفُتشت تسع سفن في الميناء.', '13', 'تسع سفن'],
  ])('are numbers in words with their nouns: %s', (before, after, own, other) => {
    const bare = (words: string | null | undefined) => words?.replace(/\u064b/g, '');
    const [found, ...others] = facts(before, after);
    expect(others).toEqual([]);
    expect([found?.[0], bare(found?.[1]), bare(found?.[2])]).toEqual([
      'number-differs',
      expect.stringContaining(own),
      expect.stringContaining(other),
    ]);
  });

  it.each([
    [
      'وعقدت المجموعة اجتماعها الثامن في ألدارة في 3 آذار/مارس 2031.',
      'واجتمع الأعضاء في 5 أيار/مايو 2032 في نوفيرا، في دورتهم التاسعة.',
      ['الثامن', '2031', 'التاسعة', '2032'],
    ],
    [
      'The Group held its eighth meeting in the port on 3 March 2031.',
      'On 5 May 2032 the members met in the town, at their ninth session.',
      ['eighth', '2031', 'ninth', '2032'],
    ],
  ])('are the date and the ordinal of a meeting told anew: %s', (before, after, words) => {
    const told = facts(before, after)
      .filter(([code]) => /^(?:date|ordinal)-/.test(String(code)))
      .flatMap(([, a, b]) => [a, b])
      .join(' ');
    for (const word of words) expect(told).toContain(word);
  });

  it('are dates in each other’s place only', () => {
    expect(
      facts(
        'In 2022 it took six vessels, and the report of 2023 names them all.',
        'In 2022 it took six vessels, and the report of 2024 names them all.',
      ),
    ).toEqual([['date-differs', expect.stringContaining('2023'), expect.stringContaining('2024')]]);
  });

  it('are names without the word that joins them to another', () => {
    expect(facts('برئاسة مشتركة من ألدارة وحدها.', 'برئاسة مشتركة من ألدارة ونوفيرا وحدهما.')).toContainEqual([
      'name-new',
      null,
      'نوفيرا',
    ]);
  });

  it('are none where only other words changed', () => {
    expect(facts('The Group urged 11 banks.', 'The Group asked 11 banks.')).toEqual([]);
  });
});

describe('a paragraph that is mere form', () => {
  it.each([
    ['Joint Statement of the Twelfth Meeting', true, 'title'],
    ['فيلماوث، 25 أيلول/سبتمبر 2024', false, 'dateline'],
    ['وأعربت المجموعة عن شكرها لحكومة فيلمور وشعبها على حسن الضيافة.', false, 'thanks'],
    ['The next meeting will be held in Yarnost. The Group thanked the Government of Velmoor.', false, 'next'],
    ['The Group closed 103 houses. It thanked the Government of Velmoor for its hospitality.', false, null],
    ['وأغلقت تسع دول أعضاء حتى الآن 103 دور منها.', false, null],
  ])('is known by each of its sentences: %s', (paragraph, isFirst, form) => {
    expect(formOf(paragraph, isFirst)).toBe(form);
  });
});
