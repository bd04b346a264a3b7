import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import { cardWords } from '@/lib/search/show/card-words';
import messages from '@/messages/en.json';
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
    ['latest CIFG meeting', 'ordinal 21 year_unconfirmed'],
    ['متى الاجتماع القادم', 'ordinal 22 beyond_last'],
    ['eighth meeting of the finance group', 'ordinal 8 no_record'],
    ['الاجتماع الوزاري التاسع', 'ordinal ministerial-9'],
    ['عن بُعد', 'mode virtual'],
    ['no record held', 'gaps no_record'],
    ['C.I.F.G.', 'body cifg'],
    ['finance group', 'body cifg'],
    ['UAE', 'member ae'],
    ['Guinea', 'member gn'],
    ['جدة', 'place jeddah'],
    ['digital money', 'topic virtual-assets'],
    ['العملات المشفرة', 'topic virtual-assets'],
    ['where do sources differ', 'page disagreements'],
    ['اختلاف المصادر', 'page disagreements'],
    ['how many members', 'body cifg'],
    ['كم عدد الأعضاء', 'body cifg'],
    ['was Syria a member in 2019', 'member sy'],
  ])('answers %s: %s', async (q, card) => {
    expect(await cardsOf(q)).toContain(card);
  });

  it('of a year, a mode or a body is no answer where more was asked', async () => {
    expect(await cardsOf('remote meetings 2024')).toEqual([]);
    expect(await cardsOf('where did the Finance Group meet in April 2019')).toEqual([]);
  });

  it('of a meeting names its chairs, and of a member says whether it was one in the year that was asked about', async () => {
    const [meeting] = (await find('who chaired the 12th meeting')).cards;
    expect(meeting).toMatchObject({ meeting: { chairs: expect.arrayContaining([{ ar: 'إيطاليا', en: 'Italy' }]) } });
    const member = (await find('was Syria a member in 2019')).cards.find(({ kind }) => kind === 'member');
    expect(member).toMatchObject({ years: ['2019'] });
    const t = createTranslator({ locale: 'en', messages });
    const facts = member ? cardWords(t, member, 'en', parseSearchQuery({ q: 'Syria' })).facts : [];
    expect(facts.join('; ')).toMatch(/In 2019: not a member \(/);
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

  it.each([
    ['كأس العالم لوكسمبورغ', ['كأس', 'العالم']],
    ['C.I.F.G. Manama Hotel', ['Hotel']],
    ['19 and 20 November 2019 Manama', ['Manama']],
  ])('the words of %s are named as they were typed', async (q, missing) => {
    const [nearest] = (await find(q)).partial;
    expect(nearest?.missing).toEqual(missing);
    expect(nearest?.foundBy.map(({ typed }) => typed).filter((typed) => missing.includes(typed))).toEqual([]);
  });

  it('other meetings are no answer to the number of one that is not there', async () => {
    const { hits, partial } = await find('tenth meeting of the finance group');
    expect([hits, partial]).toEqual([[], []]);
    expect((await find('thirtieth meeting')).hits).toEqual([]);
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
    const { exact, forms, names } = reach ?? { exact: 0, forms: 0, names: 0 };
    expect(exact + forms + names).toBe(total);
    expect((await find('hawala', { reach: 'exact' })).total).toBeLessThanOrEqual(exact);
    expect((await find('hawala', { reach: 'forms' })).total).toBeLessThanOrEqual(total);
  });
});

describe('a misspelt word', () => {
  it.each([
    ['Yazbek', { from: 'Yazbek', to: 'Yazbak' }],
    ['كوبنهاقن', { from: 'كوبنهاقن', to: 'كوبنهاغن' }],
    ['السعدوية', { from: 'السعدوية', to: 'السعودية' }],
    ['luxembour', { from: 'luxembour', to: 'Luxembourg' }],
    ['أبو سيمان العدني', { from: 'سيمان', to: 'سليمان' }],
    ['Maher Traing', { from: 'Traing', to: 'trading' }],
    ['Husam Katerji', { from: 'Katerji', to: 'Qatarji' }],
  ])('is repaired in the letters of the record: %s', async (q, corrected) => {
    expect((await find(q)).corrected).toEqual(corrected);
  });

  it.each(['contributor', 'contributors', 'المشاورات السياسية العسكرية'])(
    'is none where the interface or a name has it: %s',
    async (q) => {
      expect((await find(q)).corrected).toBeNull();
    },
  );
});

it('takes words that break off within a name for the name, if there is but one', async () => {
  expect(await cardsOf('Terrorist Financing Targ')).toEqual(['body tftc']);
  expect((await find('المقاتلون الإرهابيون الأجا')).hits[0]?.id).toBe('foreign-fighters');
  expect(await cardsOf('Ira')).toEqual([]);
});

it('finds a name under the other spellings of its kind', async () => {
  const first = async (q: string) => (await find(q)).hits[0]?.id;
  expect(await first('Hashim Safi al-Din')).toBe('tftc-r2-2018-05-16');
  expect(await first('عصمة الله خالوزي')).toBe('ofac-2021-11-22-khalozai');
  expect(await first('second TFTC round')).toBe('tftc-r2-2018-05-16');
  expect(await first('ما هي الدولة التسعون')).toBe('sy');
});

it('finds a name of two short words by its sound only where they stand together', async () => {
  const first = async (q: string) => (await find(q)).hits[0]?.id;
  expect([await first('بلال الوافي'), await first('Mumin Tiri')]).toEqual(['tftc-r1-2017-10-25', 'tftc-r7-2025-04-14']);
  expect((await find('كأس العالم')).total).toBe(0);
});

it.each([
  ['حافظ عبدالمجيد', 'tftc-r3-2018-10-23'],
  ['عبد الرحيم منان', 'tftc-r3-2018-10-23'],
  ['اليافعي', 'tftc-r1-2017-10-25'],
  ['أدهم طباجه', 'tftc-r2-2018-05-16'],
])('finds %s, which is written in the other script alone', async (q, id) => {
  expect((await find(q)).hits[0]?.id).toBe(id);
});

it('takes no short word for one with another letter', async () => {
  expect((await find('الشمري')).corrected).toBeNull();
});

it('leads from a word of several names to none of them alone', async () => {
  const { couldMean, cards, hits } = await find('المملكة');
  expect(couldMean.map(({ id }) => id)).toEqual(expect.arrayContaining(['bh', 'gb', 'jo', 'sa']));
  expect(cards).toEqual([]);
  expect(hits.slice(0, couldMean.length).map(({ id }) => id)).toEqual(
    expect.arrayContaining(couldMean.map(({ id }) => id)),
  );
  expect((await find('السعودية')).couldMean).toEqual([]);
});

it('takes the group for the one whose record this is', async () => {
  expect((await find('when did the group meet in Kuwait')).hits[0]?.id).toBe('cifg-6');
  expect((await find('متى اجتمعت المجموعة في الكويت')).hits[0]?.id).toBe('cifg-6');
});

it('asks nothing of the enemy’s name beside a topic', async () => {
  const { hits, setAside } = await find('how does ISIS use bitcoin');
  expect(hits[0]).toMatchObject({ type: 'topic', id: 'virtual-assets' });
  expect(setAside).toContain('ISIS');
});

it('sets question words aside, and says so', async () => {
  expect((await find('who hosted the Copenhagen meeting?')).setAside).toEqual(['hosted', 'meeting', 'who']);
  expect((await find('Copenhagen')).setAside).toEqual([]);
});

it('finds an ordinal of two words only where they stand together', async () => {
  const found = async (q: string) => (await find(q)).hits.map(({ id }) => id);
  expect(await found('النص الرسمي بالعربية للاجتماع الرابع عشر')).not.toContain('sg-brussels-2021');
  expect((await found('الاجتماع الرابع عشر'))[0]).toBe('cifg-14');
});

it('takes a name that ends like a dual for no other name', async () => {
  expect((await find('طالبان')).hits.map(({ id }) => id)).toEqual(['tftc-r3-2018-10-23']);
});
