import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import type { Locale } from '@/lib/i18n/locales';
import { listMeetings, type MeetingSummary } from '@/lib/records/meetings/meetings';
import { listStatements, type StatementLine } from '@/lib/records/statements/statement-lines';
import { tags } from '@/lib/records/tags';
import { countValues, type ListCounts } from './count-values';
import { listConditions, listSources } from './list-conditions';
import { getListNames, type ListNames } from './list-names';
import { orderOfList } from './list-orders';
import type { ListFacet, ListFault, ListFilter, ListName, ListQuery } from './list-query';

/** A page of the records that a query finds, in its order, with what each other value would find. */
export type FoundList<Item> = {
  items: Item[];
  /** How many the query finds on all pages. */
  total: number;
  pages: number;
  /** The place of the first item in the whole list, from 1. */
  first: number;
  counts: ListCounts;
  names: ListNames;
  /** The query, with a fault for each name that no record has and for a page that the list does not have. */
  query: ListQuery;
};

/** So many lines are quick to make, and a record of a few hundred still stands on one page. */
const onListPage = 200;

export function getMeetingList(
  query: ListQuery,
  locale: Locale,
  onPage = onListPage,
): Promise<FoundList<MeetingSummary>> {
  return readPage('meetings', (ids) => listMeetings({ ids }), { query, locale, onPage });
}

export function getStatementList(
  query: ListQuery,
  locale: Locale,
  onPage = onListPage,
): Promise<FoundList<StatementLine>> {
  return readPage('statements', listStatements, { query, locale, onPage });
}

/** What is wrong with a query: what it cannot be read as, each name that no record has, and a page that the list lacks. */
export async function findListFaults(list: ListName, query: ListQuery, onPage = onListPage): Promise<ListFault[]> {
  const { filter, page, faults } = withNameFaults(query, await getListNames());
  if (faults.length > 0 || page === 1) return faults;
  return pageFaults(page, pagesOf(await countList(list, filter), onPage));
}

type Asked = { query: ListQuery; locale: Locale; onPage: number };

async function readPage<Item extends { id: string }>(
  list: ListName,
  read: (ids: string[]) => Promise<Item[]>,
  { query, locale, onPage }: Asked,
): Promise<FoundList<Item>> {
  const names = await getListNames();
  const named = withNameFaults(query, names);
  const { filter, sort, page } = named;
  const [total, counts] = [await countList(list, filter), await countValues(list, filter)];
  const pages = pagesOf(total, onPage);
  const checked = { ...named, faults: [...named.faults, ...pageFaults(page, pages)] };
  const skip = (page - 1) * onPage;
  // A list that is not the one that was asked for would be taken for it.
  const ids = checked.faults.length > 0 ? [] : await listIds(list, { filter, sort, locale, skip, take: onPage });
  const items = new Map((ids.length > 0 ? await read(ids) : []).map((item) => [item.id, item]));
  return {
    items: ids.flatMap((id) => items.get(id) ?? []),
    total: checked.faults.length > 0 ? 0 : total,
    pages,
    first: skip + 1,
    counts,
    names,
    query: checked,
  };
}

function pagesOf(total: number, onPage: number): number {
  return Math.max(1, Math.ceil(total / onPage));
}

function pageFaults(page: number, pages: number): ListFault[] {
  return page > pages ? [{ name: 'page', value: String(page) }] : [];
}

const namesOf: Partial<Record<ListFacet, keyof ListNames>> = {
  body: 'bodies',
  place: 'places',
  host: 'parties',
  chair: 'parties',
  topic: 'topics',
};

function withNameFaults(query: ListQuery, names: ListNames): ListQuery {
  const filter: ListFilter = {};
  const faults = [...query.faults];
  for (const [key, value] of Object.entries(query.filter)) {
    const name = key as ListFacet;
    const kind = namesOf[name];
    const isNamed = kind === undefined || value === 'unknown' || value === 'none';
    if (isNamed || names[kind].some(({ id }) => id === value)) filter[name] = value;
    else faults.push({ name, value });
  }
  return { ...query, filter, faults };
}

const listTags = [tags.meetings, tags.statements, tags.bodies, tags.parties, tags.places, tags.topics];

async function countList(list: ListName, filter: ListFilter): Promise<number> {
  'use cache';
  cacheTag(...listTags);
  cacheLife('max');

  const { from } = listSources[list];
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${from} WHERE ${listConditions(list, filter)}`;
  return row?.count ?? 0;
}

type Slice = Pick<ListQuery, 'filter' | 'sort'> & { locale: Locale; skip: number; take: number };

async function listIds(list: ListName, { filter, sort, locale, skip, take }: Slice): Promise<string[]> {
  'use cache';
  cacheTag(...listTags);
  cacheLife('max');

  const { from, name } = listSources[list];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT ${name} AS id FROM ${from} WHERE ${listConditions(list, filter)}
     ORDER BY ${orderOfList(list, sort, locale)} LIMIT ${take} OFFSET ${skip}`;
  return rows.map(({ id }) => id);
}
