import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import { alphabetically } from '@/lib/records/lists/list-orders';
import { foldedKey } from '@/lib/text/characters/folded-key';
import type { RecordRow } from './listed-record';
import type { RecordSort } from './record-index';
import { rowReaders } from './record-rows';

const { sql } = Prisma;

/** The records of a kind as SQL has them. */
type LongList = {
  from: Prisma.Sql;
  id: Prisma.Sql;
  /** The title in the language of a reader, else in the other. */
  title: Record<Locale, Prisma.Sql>;
  day: Prisma.Sql;
  updatedAt: Prisma.Sql;
  withdrawnAt: Prisma.Sql;
  /** What is read to count them. */
  table: Prisma.Sql;
  key: Prisma.Sql;
  /** A query for the keys of those that have each of these words somewhere. */
  having(words: string[]): Prisma.Sql;
};

function hasEach(words: string[], places: Prisma.Sql[]): Prisma.Sql {
  const conditions = words.map((word) => {
    const isIn = places.map((place) => sql`${place} LIKE '%' || folded_words(${word}) || '%'`);
    return sql`(${Prisma.join(isIn, ' OR ')})`;
  });
  return Prisma.join(conditions, ' AND ');
}

const ownWords = (type: Prisma.Sql) => (words: string[]) =>
  sql`
  SELECT w.record_id FROM record_words w WHERE w.type = ${type} AND ${hasEach(words, [sql`w.words`, sql`w.date`])}`;

/** Most words are those of the statement: a word of the text itself, such as its language, is looked for apart. */
function wordsOfText(words: string[]): Prisma.Sql {
  const [ofStatement, own] = [[sql`w.words`], [sql`t.slug`, sql`lower(t.published)`]];
  const hasOne = Prisma.join(
    words.map((word) => hasEach([word], own)),
    ' OR ',
  );
  return sql`
    SELECT t.id AS record_id FROM record_words w JOIN text t ON t.statement_id = w.record_id
     WHERE w.type = 'statement' AND ${hasEach(words, ofStatement)}
     UNION ALL
    SELECT t.id FROM text t JOIN record_words w ON w.record_id = t.statement_id
     WHERE (${hasOne}) AND ${hasEach(words, [...ofStatement, ...own])} AND NOT (${hasEach(words, ofStatement)})`;
}

const titleOfStatement = (locale: Locale, id: Prisma.Sql) =>
  locale === 'ar'
    ? sql`coalesce(s.title_ar, s.title_ar_own, s.title_en, ${id})`
    : sql`coalesce(s.title_en, s.title_ar, s.title_ar_own, ${id})`;
const idOfText = sql`(s.public_id || '/' || t.slug)`;

/** What every table has; `row`: what its rows are called. */
const rowsOf = (table: Prisma.Sql, row: Prisma.Sql) => ({
  table,
  from: table,
  key: sql`${row}.id`,
  updatedAt: sql`${row}.updated_at`,
  withdrawnAt: sql`${row}.withdrawn_at`,
});

/** Of each other kind a record has few, whatever its size. */
const longLists: Partial<Record<PartType, LongList>> = {
  meeting: {
    ...rowsOf(sql`meeting m`, sql`m`),
    id: sql`m.public_id`,
    title: { ar: sql`m.title_ar`, en: sql`m.title_en` },
    day: sql`m.earliest`,
    having: ownWords(sql`'meeting'`),
  },
  statement: {
    ...rowsOf(sql`statement s`, sql`s`),
    id: sql`s.public_id`,
    title: { ar: titleOfStatement('ar', sql`s.public_id`), en: titleOfStatement('en', sql`s.public_id`) },
    day: sql`s.issued COLLATE "C"`,
    having: ownWords(sql`'statement'`),
  },
  text: {
    ...rowsOf(sql`text t`, sql`t`),
    from: sql`text t JOIN statement s ON s.id = t.statement_id`,
    id: idOfText,
    title: { ar: titleOfStatement('ar', idOfText), en: titleOfStatement('en', idOfText) },
    day: sql`t.published COLLATE "C"`,
    having: wordsOfText,
  },
  source: {
    ...rowsOf(sql`source c`, sql`c`),
    id: sql`c.public_id`,
    title: { ar: sql`c.publisher_ar`, en: sql`c.publisher_en` },
    day: sql`c.published COLLATE "C"`,
    having: ownWords(sql`'source'`),
  },
};

type Sought = {
  q: string;
  /** Null: withdrawn or not. */
  isWithdrawn: boolean | null;
  sort: RecordSort;
  direction: 'asc' | 'desc';
  locale: Locale;
  skip: number;
  take: number;
  /** So many have a page, and are counted if they were found by words. */
  most: number;
};

/** `isMore`: more records than `total` have the words, and none of them is listed. */
export type LongPage = { rows: RecordRow[]; total: number; isMore: boolean };

/** Whether the database can order and search the records of a kind. */
export function isInDatabase(type: PartType): boolean {
  return type in longLists;
}

/** Some of the records of a kind in the order of `readInOrder`, found as `findByWords` finds them. Takes the memory of a page. */
export async function readLongList(type: PartType, sought: Sought): Promise<LongPage> {
  const list = longLists[type];
  if (list === undefined) throw new Error(`The database has no order for records of the kind ${type}`);
  const typed = foldedKey(sought.q).split(' ').filter(Boolean);
  const { ids, ...found } = await (typed.length === 0
    ? listAll(list, sought)
    : listFound(list, sought, [...new Set(typed)]));
  const rows = new Map((await rowReaders[type].readThese(ids)).map((row) => [row.record.id, row]));
  return { ...found, rows: ids.flatMap((id) => rows.get(id) ?? []) };
}

type Found = { ids: string[]; total: number; isMore: boolean };

async function listAll(list: LongList, sought: Sought): Promise<Found> {
  const { skip, most } = sought;
  const [counted] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${list.table} WHERE ${inState(list, sought)}`;
  const total = counted?.count ?? 0;
  return { ids: skip < Math.min(total, most) ? await idsInOrder(list, sought) : [], total, isMore: false };
}

/** What is found is put in order, unless it is too much for that. */
async function listFound(list: LongList, sought: Sought, typed: string[]): Promise<Found> {
  const { skip, take, most, locale } = sought;
  const from = sql`${list.from} JOIN (${list.having(typed)}) AS has ON has.record_id = ${list.key}`;
  const rows = await db.$queryRaw<{ total: number; ids: string[] }[]>`
    WITH found AS MATERIALIZED (
      SELECT ${list.id} AS id, ${list.title[locale]} AS title, ${list.day} AS day, ${list.updatedAt} AS updated_at
        FROM ${from} WHERE ${inState(list, sought)} LIMIT ${most + 1})
    SELECT (SELECT count(*)::int FROM found) AS total,
           ARRAY(SELECT id FROM found ORDER BY ${orderOf(foundRow, sought)} LIMIT ${take} OFFSET ${skip}) AS ids`;
  const [{ total, ids } = { total: 0, ids: [] }] = rows;
  return total > most ? { ids: [], total: most, isMore: true } : { ids, total, isMore: false };
}

async function idsInOrder(list: LongList, sought: Sought): Promise<string[]> {
  const order = orderOf({ ...list, title: list.title[sought.locale] }, sought);
  const query = db.$queryRaw<{ id: string }[]>`
    SELECT ${list.id} AS id FROM ${list.from} WHERE ${inState(list, sought)} ORDER BY ${order} LIMIT ${sought.take} OFFSET ${sought.skip}`;
  // An index has the order of the last change; for another the planner would look each statement up to save a sort.
  if (sought.sort === 'updated') return (await query).map(({ id }) => id);
  const [, rows] = await db.$transaction([db.$executeRaw`SET LOCAL enable_incremental_sort = off`, query]);
  return rows.map(({ id }) => id);
}

function inState({ withdrawnAt }: LongList, { isWithdrawn }: Sought): Prisma.Sql {
  if (isWithdrawn === null) return sql`true`;
  return isWithdrawn ? sql`${withdrawnAt} IS NOT NULL` : sql`${withdrawnAt} IS NULL`;
}

type Ordered = Record<'id' | 'title' | 'day' | 'updatedAt', Prisma.Sql>;

const foundRow: Ordered = { id: sql`id`, title: sql`title`, day: sql`day`, updatedAt: sql`updated_at` };

function orderOf({ id, title, day, updatedAt }: Ordered, { sort, direction, locale }: Sought): Prisma.Sql {
  const way = direction === 'asc' ? sql`ASC` : sql`DESC`;
  const ids = sql`${id} COLLATE "by_number"`;
  if (sort === 'updated') return sql`${updatedAt} ${way}, ${ids} ${way}`;
  if (sort === 'title') return sql`${alphabetically(title, locale)} ${way}, ${ids} ${way}`;
  // What has no date comes last in either direction, and among itself in the order of ids.
  return direction === 'asc'
    ? sql`${day} ASC NULLS LAST, ${ids}`
    : sql`${day} DESC NULLS LAST, CASE WHEN ${day} IS NOT NULL THEN ${id} END COLLATE "by_number" DESC, ${ids}`;
}
