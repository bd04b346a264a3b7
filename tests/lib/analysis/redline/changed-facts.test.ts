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

  it('are numbers in each other’s place, small ones too, and never said of one text alone where the other has words there', () => {
    expect(
      facts('The list is asked for in 13 of their ports.', 'The list is asked for in nine of their ports.'),
    ).toEqual([['number-differs', expect.stringContaining('13'), expect.stringContaining('nine')]]);
    expect(facts('فقد استولى على خمس سفن شحن.', 'فقد استولى على ست سفن شحن.')).toEqual([
      ['number-differs', expect.stringContaining('خمس'), expect.stringContaining('ست')],
    ]);
    expect(facts('The Group closed 13 houses.', 'The Group closed several houses.')).toEqual([]);
    expect(facts('The Group closed houses.', 'The Group closed 13 houses.')).toEqual([
      ['number-one-sided', null, expect.stringContaining('13')],
    ]);
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
