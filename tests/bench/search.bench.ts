import { toIsoDay } from '@/lib/dates/plain-date';
import type { Database } from '@/lib/db/client';
import { parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import type { Findable } from '@/lib/search/indexing/document';
import { analyseFields } from '@/lib/search/indexing/document';
import { writeDocuments } from '@/lib/search/indexing/index-documents';

export type Times = { p50: number; p95: number };

export type SearchBench = {
  texts: number;
  /** Milliseconds of a whole search, with facets and snippets, and of the bare ranked SQL of the same words. */
  search: Times;
  bare: Times;
  /** Over HTTP, where an origin was given. */
  http: Times | null;
  /** Seconds to analyse and index all texts, and to copy the same rows and build the same index. */
  indexing: number;
  copying: number;
  /** Bytes. */
  indexSize: number;
  textSize: number;
  /** Milliseconds a text: the analysis, and one pass of NFC over the same. */
  analysis: number;
  normalising: number;
};

const arabic = (
  'ناقش المشاركون تجفيف منابع التمويل ومتابعة الحوالات المشبوهة|أكد الأعضاء أهمية حماية قطاع النفط من التهريب|' +
  'رحبت المجموعة بانضمام دولة جديدة إلى التحالف|عرض الخبراء شبكات التبرعات والجمعيات الخيرية|' +
  'بحث الاجتماع تجميد الأصول وإدراج الكيانات|دعا البيان إلى تبادل المعلومات بين المصارف'
).split('|');
const english = (
  'Members discussed hawala networks and the smuggling of oil|The group welcomed the work of private banks|' +
  'Experts presented cases of kidnapping for ransom|Partners agreed to share information on couriers|' +
  'The statement named entities and sanctions against them|Officials reviewed virtual assets and donations'
).split('|');

/** One of each class: common, less common, rare, several words, names in the other language, phrases, a year. */
const queries = [
  'التمويل',
  'banks',
  'hawala',
  'النفط التهريب',
  'نادرة17',
  '"تجفيف منابع"',
  'ransom couriers',
  'word999',
  'sanctions',
  'الخيرية',
];

/** Fills a database that is only migrated with invented texts of about seventy words, and measures search over them. */
export async function measureSearch(db: Database, texts: number, origin?: string): Promise<SearchBench> {
  const start = performance.now();
  await fillTexts(db, texts);
  const indexing = (performance.now() - start) / 1000;
  const [{ index_size: indexSize, text_size: textSize } = { index_size: 0, text_size: 0 }] = await db.$queryRaw<
    { index_size: number; text_size: number }[]
  >`SELECT pg_relation_size('search_documents_by_lexeme')::float8 AS index_size,
      (SELECT sum(octet_length(content_ar) + octet_length(content_en)) FROM search_document)::float8 AS text_size`;
  return {
    ...{ texts, indexing, indexSize, textSize },
    copying: await timeCopy(db),
    ...timeAnalysis(),
    bare: await timeEach((q) => bareQuery(db, q)),
    search: await timeEach((q) => searchRecords(parseSearchQuery({ q }), 'en')),
    http: origin
      ? await timeEach((q) =>
          fetch(`${origin}/api/v1/search?${new URLSearchParams({ q })}`).then((answer) => answer.text()),
        )
      : null,
  };
}

/** Queries of each class over invented texts: common words together, and with a word that some hundreds have. */
export function inventedQueries(): string[] {
  const words = [...new Set([...arabic, ...english].flatMap((sentence) => sentence.split(' ')))];
  const usual = words.filter((word) => word.length > 4);
  return Array.from({ length: 1200 }, (_, index) => {
    const [word, other] = [usual[index % usual.length] ?? '', usual[(index * 7 + 1) % usual.length] ?? ''];
    return index % 2 === 0 ? `${word} set${index % 200}` : `${word} ${other}`;
  });
}

export async function fillTexts(db: Database, texts: number): Promise<void> {
  for (let from = 0; from < texts; from += 1000) {
    const some = Array.from({ length: Math.min(1000, texts - from) }, (_, index) => inventText(from + index));
    await db.$transaction((tx) => writeDocuments(tx, some), { timeout: 120_000 });
  }
  await db.$executeRaw`ANALYZE search_document`;
}

function inventText(number: number): Findable {
  const isArabic = number % 2 === 0;
  const sentences = isArabic ? arabic : english;
  const picked = Array.from(
    { length: 5 },
    (_, index) => sentences[(number * 7 + index * (1 + (number % 3))) % 6] ?? '',
  );
  const words = `${picked.join('. ')}. word${number % 5000} set${number % 200} ${isArabic ? `نادرة${number % 1000}` : `rare${number % 1000}`}`;
  // Each sentence is in texts of each month.
  const months = Math.floor(number / 7) % 144;
  const [year, month, day] = [2014 + Math.floor(months / 12), 1 + (months % 12), 1 + (number % 28)];
  return {
    kind: 'text',
    subject: `bench-${number}/x`,
    title: { ar: null, en: `Text ${number}` },
    content: { ar: isArabic ? words : '', en: isArabic ? '' : words },
    fields: [
      { weight: 'A', text: `Text ${number}` },
      { weight: 'D', text: words },
    ],
    langs: [isArabic ? 'ar' : 'en'],
    standing: 'portal_translation',
    body: 'cifg',
    topics: [`topic-${number % 20}`],
    years: [String(year)],
    goals: [],
    edtf: toIsoDay(year, month, day),
    day: year * 10_000 + month * 100 + day,
  };
}

/** What the same words cost without facets, snippets, names and Node: matched, ranked, the first twenty. */
function bareQuery(db: Database, q: string): Promise<unknown> {
  const lexemes = analyseFields([{ weight: 'D', text: q }]).lexemes.match(/'[^']+'/g) ?? [];
  const tsquery = lexemes
    .filter((lexeme) => !lexeme.startsWith("'~"))
    .slice(0, 1)
    .join(' & ');
  return db.$queryRaw`
    SELECT kind, subject, ts_rank(lexemes, ${tsquery}::tsquery) AS rank FROM search_document
    WHERE lexemes @@ ${tsquery}::tsquery ORDER BY rank DESC, day DESC LIMIT 20`;
}

async function timeEach(run: (q: string) => Promise<unknown>): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    for (const q of queries) {
      const start = performance.now();
      await run(q);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length / 2)] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}

async function timeCopy(db: Database): Promise<number> {
  const start = performance.now();
  await db.$executeRaw`CREATE UNLOGGED TABLE search_copy AS TABLE search_document`;
  await db.$executeRaw`CREATE INDEX ON search_copy USING gin (lexemes)`;
  const seconds = (performance.now() - start) / 1000;
  await db.$executeRaw`DROP TABLE search_copy`;
  return seconds;
}

function timeAnalysis(): { analysis: number; normalising: number } {
  const texts = Array.from({ length: 500 }, (_, number) => inventText(number));
  const timeOf = (run: (text: Findable) => unknown) => {
    const start = performance.now();
    for (const text of texts) run(text);
    return (performance.now() - start) / texts.length;
  };
  timeOf(({ fields }) => analyseFields(fields));
  return {
    analysis: timeOf(({ fields }) => analyseFields(fields)),
    normalising: timeOf(({ fields }) => fields.map(({ text }) => text.normalize('NFC'))),
  };
}
