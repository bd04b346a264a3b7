import { describe, expect, it } from 'vitest';
import { parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

async function find(q: string, more: Record<string, string> = {}) {
  return searchRecords(parseSearchQuery({ q, ...more }), 'en');
}

async function cardsOf(q: string): Promise<string[]> {
  return (await find(q)).cards.map(({ kind, id, gap }) => `${kind} ${id}${gap ? ` ${gap}` : ''}`);
}

describe('a card', () => {
  it.each([
    ['year 2019', 'year 2019'],
    ['١٤٤١ هـ', 'year 1441h'],
    ['عام 2010', 'year 2010'],
    ['twelfth meeting', 'ordinal 12'],
    ['الاجتماع رقم 12', 'ordinal 12'],
    ['where was the twelfth meeting', 'ordinal 12'],
    ['tenth meeting', 'ordinal 10 no_record'],
    ['meeting 40', 'ordinal 40 beyond_last'],
    ['عن بُعد', 'mode virtual'],
    ['no record held', 'gaps no_record'],
    ['C.I.F.G.', 'body cifg'],
    ['finance group', 'body cifg'],
    ['UAE', 'member ae'],
    ['Guinea', 'member gn'],
    ['جدة', 'place jeddah'],
    ['digital money', 'topic virtual-assets'],
  ])('answers %s: %s', async (q, card) => {
    expect(await cardsOf(q)).toContain(card);
  });

  it('of a year, a mode or a body is no answer where more was asked', async () => {
    expect(await cardsOf('remote meetings 2024')).toEqual([]);
    expect(await cardsOf('where did the Finance Group meet in April 2019')).toEqual([]);
  });

  it('of a year counts what fell in it', async () => {
    const [card] = (await find('2019')).cards;
    const of = (kind: 'meeting' | 'designation') =>
      db.searchDocument.count({ where: { kind, years: { has: '2019' } } });
    expect(card).toMatchObject({ meetings: await of('meeting'), designations: await of('designation') });
  });
});

describe('where no record has all words', () => {
  it('the nearest stand apart, with the words that they lack', async () => {
    const { hits, total, partial } = await find('Jeddah 2015 hotel booking');
    expect([hits, total]).toEqual([[], 0]);
    expect(partial[0]).toMatchObject({ type: 'meeting', id: 'cifg-2', missing: ['hotel', 'booking'] });
  });

  it.each(['is India a member', 'Guinea-Bissau', 'Equatorial Guinea', 'كوريا الشمالية', 'كأس العالم', 'captagon'])(
    'nothing is offered for %s',
    async (q) => {
      const { total, partial, cards } = await find(q);
      expect([total, partial, cards]).toEqual([0, [], []]);
    },
  );
});

describe('a hit', () => {
  it('says what it was found by, if no word of it is marked', async () => {
    const by = async (q: string) => (await find(q)).hits[0]?.foundBy.map((each) => each.by);
    expect(await by('عن بُعد')).toEqual(['label']);
    expect(await by('نشوان اليافعي')).toEqual(['sound', 'sound']);
    expect(await by('هذه الترجمة هي خدمة مجانية')).toContain('notice');
    expect(await by('Rome')).toEqual(['words']);
  });

  it('is found by each way as often as the choices say', async () => {
    const { reach, total } = await find('hawala');
    expect(reach.exact + reach.forms + reach.names).toBe(total);
    expect((await find('hawala', { reach: 'exact' })).total).toBeLessThanOrEqual(reach.exact);
    expect((await find('hawala', { reach: 'forms' })).total).toBeLessThanOrEqual(total);
  });
});

it('sets question words aside, and says so', async () => {
  expect((await find('who hosted the Copenhagen meeting?')).setAside).toEqual(['hosted', 'meeting', 'who']);
  expect((await find('Copenhagen')).setAside).toEqual([]);
});
