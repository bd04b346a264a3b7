import { beforeAll, describe, expect, it } from 'vitest';
import type { Findable } from '@/lib/search/indexing/document';
import { writeDocuments } from '@/lib/search/indexing/index-documents';
import { countMatches } from '@/lib/search/matching/count-matches';
import { matchDocuments } from '@/lib/search/matching/match-documents';
import type { Matching } from '@/lib/search/matching/matching';
import { noSpread, readSpread, type Spread } from '@/lib/search/matching/spread';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('migrated');

const many = 6_000;
let spread: Spread = noSpread;

/** The word `early` is in texts up to 2016 alone; `rare` in one of forty. */
function inventText(number: number): Findable {
  const [year, month, day] = [2012 + (number % 12), 1 + (Math.floor(number / 12) % 12), 1 + (number % 28)];
  const words = `common ${year <= 2016 ? 'early' : 'late'} ${number % 40 === 0 ? 'rare' : ''}`;
  return {
    kind: number % 3 === 0 ? 'meeting' : 'text',
    subject: `invented-${number}`,
    title: { ar: null, en: null },
    content: { ar: '', en: words },
    fields: [{ weight: 'D', text: words }],
    langs: ['en'],
    standing: null,
    body: null,
    topics: [],
    years: [String(year)],
    goals: number === 7 || number === 19 ? [`x:${number}`] : [],
    edtf: String(year),
    day: year * 10_000 + month * 100 + day,
  };
}

const texts = Array.from({ length: many }, (_, number) => inventText(number));

function newest(isAmong: (text: Findable) => boolean, count: number): string[] {
  const kinds = ['meeting', 'text'];
  const order = (one: Findable, other: Findable) =>
    other.day - one.day ||
    kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
    (one.subject < other.subject ? -1 : 1);
  return texts
    .filter(isAmong)
    .toSorted(order)
    .slice(0, count)
    .map(({ subject }) => subject);
}

const says = (word: string) => (text: Findable) => text.content.en.includes(word);

function matching(everything: string, changes: Partial<Matching> = {}): Matching {
  const nothing = { aliases: null, stems: null, titles: null, leads: null, phrase: null, optional: null };
  const lists = { goals: [], best: [], kinds: [], groups: [], weights: [] };
  return { ...nothing, ...lists, everything, surface: everything, literal: '', spread, ...changes };
}

async function find(words: Matching, page = { offset: 0, limit: 20 }, filters = {}) {
  const result = await matchDocuments(words, filters, page);
  return { ...result, subjects: result.documents.map(({ subject }) => subject) };
}

beforeAll(async () => {
  await db.$transaction((tx) => writeDocuments(tx, texts), { timeout: 120_000 });
  await db.$executeRaw`ANALYZE search_document`;
  spread = await readSpread(db);
}, 120_000);

it('words are counted to a thousand, in a sample where they are common', async () => {
  const word = (any: string) => ({ any, named: `${any}:AB`, written: any });
  const words = ["'common'", "'early'", "'rare'", "'none'"].map(word);
  const counted = [1000, 1000, 150, 0].map((count) => ({ count, isNamed: false, isWritten: count > 0 }));
  expect(spread.sample).not.toBeNull();
  expect(await countMatches(words, noSpread)).toEqual(counted);
  expect(await countMatches(words, spread)).toEqual(counted);
  expect(await countMatches([{ any: "'common'", named: "'common':D", written: "'none'" }], spread)).toEqual([
    { count: 1000, isNamed: true, isWritten: false },
  ]);
});

describe('a match of more than a thousand', () => {
  it('lists the newest, page by page', async () => {
    const pages = [0, 20, 40].map((offset) => find(matching("'common'"), { offset, limit: 20 }));
    const listed = (await Promise.all(pages)).flatMap(({ subjects }) => subjects);
    expect(listed).toEqual(newest(says('common'), 60));
  });

  it('lists the newest that have a word which was last used years ago', async () => {
    expect((await find(matching("'early'"))).subjects).toEqual(newest(says('early'), 20));
    expect((await find(matching("'early'"), { offset: 980, limit: 20 })).subjects).toEqual(
      newest(says('early'), 1000).slice(980),
    );
  });

  it('lists what is named before the newest', async () => {
    const goals = [
      { goal: 'x:7', weight: 2 },
      { goal: 'x:19', weight: 5 },
    ];
    const { subjects } = await find(matching("'common'", { goals, best: ["'=x:7'", "'=x:19'"] }));
    expect(subjects).toEqual(['invented-19', 'invented-7', ...newest(says('common'), 18)]);
  });

  it('lists the newest of what is named, where that is more than a thousand', async () => {
    const { subjects } = await find(matching("'common'", { best: ["'early'"], ...weighted("'early'") }));
    expect(subjects).toEqual(newest(says('early'), 20));
  });

  it('says that it is more, of whichever size, and counts its facets in a sample', async () => {
    const { total, counted, facets, reach } = await find(matching("'common'"));
    expect([total, reach]).toEqual([1001, null]);
    expect(counted).toBeGreaterThan(100);
    expect(counted).toBeLessThan(many);
    expect(facets.year.map(({ value }) => value).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, index) => String(2012 + index)),
    );
    expect(facets.type.reduce((sum, { count }) => sum + count, 0)).toBe(counted);
  });

  it('is narrowed by a filter', async () => {
    const year = (text: Findable) => text.years[0] === '2014';
    const inYear = await find(matching("'common'"), undefined, { year: '2014' });
    expect([inYear.total, inYear.counted]).toEqual([500, 500]);
    expect(inYear.subjects).toEqual(newest(year, 20));
    const meetings = await find(matching("'common'"), undefined, { type: 'meeting' });
    expect(meetings.total).toBe(1001);
    expect(meetings.subjects).toEqual(newest(({ kind }) => kind === 'meeting', 20));
  });
});

describe('a match of up to a thousand', () => {
  it('is counted whole', async () => {
    const { total, counted, facets, subjects } = await find(matching("'rare'"));
    expect([total, counted]).toEqual([150, 150]);
    expect(facets.type.reduce((sum, { count }) => sum + count, 0)).toBe(150);
    expect(subjects.every((subject) => newest(says('rare'), 150).includes(subject))).toBe(true);
  });

  it('may be of two words that many have and few have together', async () => {
    expect((await find(matching("'early' & 'late'"))).total).toBe(0);
  });
});

/** Words that need not all match, of which this one tells much. */
function weighted(word: string): Partial<Matching> {
  return { weights: [5], groups: [{ surface: word, stems: word, aliases: word, sounds: word }] };
}
