import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isTimeout } from '@/lib/db/is-timeout';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import { withdrawStatementText } from '@/lib/editing/texts/withdraw-statement-text';
import { findQueryFault, parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import { reindex } from '@/lib/search/indexing/reindex';
import { suggestWords } from '@/lib/search/show/suggest-words';
import searchQueries from '@/tests/fixtures/search-queries.json';
import { type SearchText, searchTexts } from '@/tests/fixtures/search-texts';
import { testDatabase } from '@/tests/support/database';
import { hardText } from '@/tests/support/hard-text';
import { textInput } from '@/tests/support/texts';

const { db } = await testDatabase('loaded');
const operator = { kind: 'operator' } as const;
const statement = 'search-samples';

beforeAll(async () => {
  await db.statement.create({
    data: { publicId: statement, kind: 'release', titleKind: 'descriptive', titleEn: 'Zephyr' },
  });
  for (const text of searchTexts) await publish(text);
});

async function publish({ words, slug, ...terms }: SearchText): Promise<void> {
  const rights = terms.extent === 'excerpt' ? 'press' : 'portal';
  const source = {
    publisher: terms.standing === 'portal_translation' ? null : `Gazette ${slug}`,
    url: null,
    date: null,
  };
  const disclaimer = terms.standing === 'courtesy_translation' ? 'ترجمة غير رسمية' : null;
  const input = { statement, slug, ...terms, rights, disclaimer, source, bytes: Buffer.from(words) };
  await publishStatementText(operator, textInput(input));
}

async function find(q: string, more: Record<string, string> = {}) {
  return searchRecords(parseSearchQuery({ q, limit: '100', ...more }), 'en');
}

async function lettersFor(q: string, more: Record<string, string> = {}): Promise<string> {
  const { hits } = await find(q, { type: 'text', ...more });
  const own = hits.filter(({ id }) => id.startsWith(`${statement}/`));
  return own
    .map(({ id }) => id.slice(statement.length + 1))
    .sort()
    .join('');
}

describe('of queries of each kind', () => {
  it('there are at least 150', () => {
    const all = Object.values(searchQueries).flatMap(({ queries }) => queries.map(({ ask }) => ask));
    expect(new Set(all).size).toBeGreaterThanOrEqual(150);
  });

  it.each(Object.entries(searchQueries))('%s: as many as must be are right', async (kind, { gate, queries }) => {
    const wrong: string[] = [];
    const more = kind === 'prefix' ? { prefix: '1' } : {};
    for (const { ask, finds } of queries) {
      const found = await lettersFor(ask, more);
      if (found !== finds.join('')) wrong.push(`${ask} found ${found || 'nothing'}`);
    }
    expect(1 - wrong.length / queries.length, wrong.join('; ')).toBeGreaterThanOrEqual(gate);
  });
});

describe('straight to the point', () => {
  it.each([
    ['20/11/2019', 'cifg-12'],
    ['٢٠/١١/٢٠١٩', 'cifg-12'],
    ['2019-11-20', 'cifg-12'],
    ['20 November 2019', 'cifg-12'],
    ['November 20, 2019', 'cifg-12'],
    ['20 تشرين الثاني 2019', 'cifg-12'],
    ['20 تشرين الثاني/نوفمبر 2019', 'cifg-12'],
    ['23 ربيع الأول 1441', 'cifg-12'],
    ['cifg-12', 'cifg-12'],
    ['CIFG-12', 'cifg-12'],
    ['12', 'cifg-12'],
    ['12th', 'cifg-12'],
    ['twelfth meeting', 'cifg-12'],
    ['الثاني عشر', 'cifg-12'],
    ['الاجتماع الثاني عشر', 'cifg-12'],
    ['min-kuwait-2018', 'min-kuwait-2018'],
  ])('%s leads to %s', async (q, id) => {
    expect((await find(q)).hits[0]?.id).toBe(id);
  });

  it.each([
    ['1441', '1441h'],
    ['1441 هـ', '1441h'],
    ['2019', '2019'],
  ])('%s lists what fell in the year %s', async (q, year) => {
    const all = await db.searchDocument.count({ where: { kind: 'meeting', years: { has: year } } });
    const { hits } = await find(q);
    expect(hits.slice(0, all).filter(({ type }) => type === 'meeting' || type === 'designation')).toHaveLength(all);
  });

  it('puts meetings of a place before texts that mention it', async () => {
    const { hits } = await find('الرياض');
    expect(hits[0]?.type).toBe('meeting');
    expect((await find('Riyadh')).total).toBe((await find('الرياض')).total);
  });
});

describe('a result', () => {
  it('ranks what is written exactly so before what is folded or inflected', async () => {
    const { hits } = await find('حملات', { type: 'text' });
    const own = hits.filter(({ id }) => id.startsWith(statement));
    expect(own.map(({ id }) => id)).toEqual([`${statement}/c`, `${statement}/g`]);
  });

  it('marks the letters as they stand, whole words only', async () => {
    const { hits } = await find('جهود', { type: 'text' });
    const marks = hits.flatMap(({ snippet }) => snippet.filter(({ hit }) => hit).map(({ text }) => text));
    expect(marks).toContain('بِجُهُودِ');
    const cifg = (await find('CIFG', { type: 'text' })).hits.find(({ id }) => id === `${statement}/c`);
    expect(cifg?.snippet.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['CIFG']);
  });

  it('leads to the paragraph of a text that has the words, and to no other', async () => {
    const [hit] = (await find('جهود', { type: 'text' })).hits.filter(({ slot }) => slot !== null);
    const [id = '', slug = ''] = (hit?.id ?? '').split('/');
    const { content } = await db.paragraph.findFirstOrThrow({
      where: { text: { slug, statement: { publicId: id } }, slots: { some: { slot: { label: hit?.slot ?? '' } } } },
    });
    const marked = hit?.snippet.filter((part) => part.hit).map(({ text }) => text) ?? [];
    expect(marked).not.toEqual([]);
    for (const words of marked) expect(content).toContain(words);
    expect((await find('الرياض')).hits.find(({ type }) => type === 'meeting')?.slot).toBeNull();
  });

  it('says when it was, with what is not settled about that, and of a text when its meeting was', async () => {
    const day = async (q: string, id: string) => (await find(q)).hits.find((hit) => hit.id === id);
    expect(await day('cifg-12', 'cifg-12')).toMatchObject({ edtf: '2019-11-19/2019-11-20', isDatedByMeeting: false });
    expect((await day('cifg-21', 'cifg-21'))?.edtf).toContain('?');
    expect((await day('cifg-21', 'cifg-21'))?.isYearUnconfirmed).toBe(true);
    expect((await day('cifg-12', 'cifg-12'))?.isYearUnconfirmed).toBe(false);
    expect(await day('cifg-12', 'cifg-12/ar')).toMatchObject({ edtf: '2019-11-19/2019-11-20', isDatedByMeeting: true });
    expect(await day('Italy', 'it')).toMatchObject({ type: 'member', edtf: null });
  });

  it('never quotes a press text beyond its excerpt, and says that it was found there', async () => {
    const { hits } = await find('البلاتين');
    const [hit] = hits;
    expect(hit).toMatchObject({ id: `${statement}/b`, isBeyondExcerpt: true });
    expect(JSON.stringify(hits.map(({ title, snippet }) => [title, snippet]))).not.toContain('البلاتين');
  });

  it('says what else was searched, with a reason or a kind, and leaves it on request', async () => {
    const { also } = await find('Hungary');
    expect(also.map(({ term }) => term)).toContain('المجر');
    const exact = await find('Hungary', { exact: '1', type: 'text' });
    expect([exact.also, await lettersFor('Hungary', { exact: '1' })]).toEqual([[], 'd']);
  });

  it('takes a name of a state and its city to both of its other names', async () => {
    const [kuwait, arabic] = [await find('Kuwait'), await find('الكويت')];
    expect(arabic.also.map(({ term }) => term)).toContain('Kuwait');
    expect(kuwait.also.map(({ term }) => term)).toContain('الكويت');
    expect(new Set(kuwait.hits.map(({ id }) => id))).toEqual(new Set(arabic.hits.map(({ id }) => id)));
  });

  it('says what was repaired, and repairs nothing that is a name', async () => {
    expect((await find('الكبتغون')).corrected).toEqual({ from: 'الكبتغون', to: 'الكبتاغون' });
    expect((await find('Guinea-Bissau')).corrected).toBeNull();
    expect((await find('2254')).corrected).toBeNull();
  });

  it('counts the same in both languages, and each picked value gives its count', async () => {
    const query = parseSearchQuery({ q: 'daesh', limit: '100' });
    const [ar, en] = [await searchRecords(query, 'ar'), await searchRecords(query, 'en')];
    expect(ar.facets).toEqual(en.facets);
    expect(en.facets?.type.length).toBeGreaterThan(1);
    for (const name of ['type', 'year', 'body', 'topic', 'lang', 'standing'] as const) {
      for (const { value, count } of en.facets?.[name].slice(0, 4) ?? []) {
        expect((await find('daesh', { [name]: value })).total, `${name} ${value}`).toBe(count);
      }
      const unknown = en.facets?.[name].find(({ value }) => value === 'unknown');
      if (unknown) expect((await find('daesh', { [name]: 'unknown' })).total).toBe(unknown.count);
    }
  });

  it('keeps a year or a body that a record cannot have apart from one that is not known', async () => {
    const all = await find('الخاتوني');
    expect(all.facets?.year).toContainEqual({ value: 'unknown', count: 1 });
    expect((await find('الخاتوني', { year: 'unknown' })).total).toBe(1);
    const oil = await find('النفط', { type: 'topic' });
    for (const name of ['year', 'body'] as const) {
      expect(oil.facets?.[name]).toEqual([{ value: 'none', count: oil.total }]);
      expect((await find('النفط', { type: 'topic', [name]: 'none' })).total).toBe(oil.total);
      expect((await find('النفط', { type: 'topic', [name]: 'unknown' })).total).toBe(0);
    }
  });

  it('quotes a record in the language that was asked for, where it says the same', async () => {
    const { hits } = await searchRecords(parseSearchQuery({ q: 'النفط', limit: '100' }), 'ar');
    const hit = hits.find(({ type, id }) => type === 'meeting' && id === 'cifg-6');
    expect(hit?.lang).toBe('ar');
    expect(hit?.snippet.some((part) => part.hit && part.text.includes('نفطية'))).toBe(true);
  });

  it('comes in pages without a gap or a repetition', async () => {
    const all = (await find('daesh')).hits.map(({ id, type }) => `${type} ${id}`);
    const paged: string[] = [];
    for (let cursor: number | null = 0; cursor !== null; ) {
      const page = await searchRecords(parseSearchQuery({ q: 'daesh', limit: '7', cursor: String(cursor) }), 'en');
      paged.push(...page.hits.map(({ id, type }) => `${type} ${id}`));
      cursor = page.next;
    }
    expect(paged.slice(0, all.length)).toEqual(all);
    expect(new Set(paged).size).toBe(paged.length);
  });
});

describe('search documents', () => {
  it('go with their text in the same transaction, and come back the same from a reindex', async () => {
    const read = () =>
      db.$queryRaw<
        unknown[]
      >`SELECT kind, subject, content_ar, lexemes::text, years, goals FROM search_document ORDER BY kind, subject`;
    const words = 'مقترح زعفراني لا يبقى طويلاً في السجل.';
    await publish({ slug: 'z', lang: 'ar', standing: 'transcription', extent: 'full', words });
    expect(await lettersFor('زعفراني')).toBe('z');
    const before = await read();
    await reindex(db);
    expect(await read()).toEqual(before);
    await withdrawStatementText(operator, { statement, slug: 'z', version: 1, reason: 'a test' });
    expect(await lettersFor('زعفراني')).toBe('');
    expect(await db.searchDocument.count({ where: { subject: `${statement}/z` } })).toBe(0);
  });

  it('of another analyser are written anew', async () => {
    await db.searchDocument.updateMany({ data: { analyser: 0 } });
    await reindex(db);
    expect(await db.searchDocument.count({ where: { analyser: 0 } })).toBe(0);
  });
});

describe('suggestions', () => {
  it.each([
    ['haw', 'hawala'],
    ['حوا', 'حوالة'],
    ['الحوا', 'حوالة'],
  ])('for %s have %s', async (typed, word) => {
    expect((await suggestWords(typed, 'en')).map(({ text }) => text)).toContain(word);
  });

  it('are none for one letter or for signs', async () => {
    expect(await suggestWords('h', 'en')).toEqual([]);
    expect(await suggestWords('& | !', 'en')).toEqual([]);
  });
});

describe('any string at all', () => {
  it.each([
    "'",
    '\\',
    'a & b | !c <-> d:*',
    '((((',
    '"',
    '""',
    '«»',
    ':*A',
    'من',
    'the of',
    '😀',
    '\ud800',
    '\0',
    '%_',
    'x'.repeat(5000),
  ])('is answered: %j', async (q) => {
    expect((await find(q)).total).toBeGreaterThanOrEqual(0);
  });

  it('is answered over all of Unicode', async () => {
    const strange = fc.oneof(
      hardText,
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom(
          "'",
          '\\',
          ':',
          '*',
          '&',
          '|',
          '!',
          '(',
          ')',
          '<',
          '-',
          '>',
          '"',
          'a',
          'و',
          ' ',
          '\ud800',
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(strange, fc.constantFrom('0', '1'), fc.constantFrom('0', '1'), async (q, exact, prefix) => {
        const result = await find(q, { exact, prefix });
        expect(result.isTooBroad).toBe(false);
        await suggestWords(q, 'ar');
      }),
      { numRuns: 150 },
    );
  });

  it('is refused by the API only for its length or a value that is none', () => {
    expect(findQueryFault({ q: 'a'.repeat(200) })).toBeNull();
    expect(findQueryFault({ q: 'a'.repeat(201) })).toBe('q');
    expect(findQueryFault({ q: 'a', type: 'nothing' })).toBe('type');
    expect(findQueryFault({ q: 'a', year: 'unknown', cursor: '20' })).toBeNull();
    expect(findQueryFault({ q: 'a', cursor: 'x' })).toBe('cursor');
  });
});

describe('a search that takes too long', () => {
  it('is told apart from a fault', async () => {
    const slow = db.$transaction([
      db.$executeRaw`SELECT set_config('statement_timeout', '5ms', true)`,
      db.$executeRaw`SELECT pg_sleep(1)`,
    ]);
    expect(await slow.then(() => false, isTimeout)).toBe(true);
    expect(isTimeout(new Error('no such column'))).toBe(false);
  });
});
