import { cacheLife, cacheTag } from 'next/cache';
import { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { tags } from '@/lib/records/tags';
import { heldTexts, listConditions, listSources, partiesAs, topicsOfMeetings } from './list-conditions';
import { absentValues, type ListFacet, type ListFilter, type ListName, listFacets } from './list-query';
import { yearsOfDays, yearsOfIssue } from './years-of-days';

/** How many records each value of a facet leads to. */
export type ListCounts = Record<ListFacet, Record<string, number>>;

const { sql } = Prisma;

/** For each facet what choosing another of its values would find, the other filters being as they are. */
export async function countValues(list: ListName, filter: ListFilter): Promise<ListCounts> {
  'use cache';
  cacheTag(tags.meetings, tags.statements, tags.bodies, tags.parties, tags.places, tags.topics);
  cacheLife('max');

  const counted: [ListFacet, Record<string, number>][] = [];
  // One after another: a list takes one connection, however many facets it has.
  for (const facet of listFacets) {
    const { [facet]: _own, ...others } = filter;
    const found = listConditions(list, others);
    counted.push([facet, facet === 'year' ? await countYears(list, found) : await countFacet(list, facet, found)]);
  }
  return Object.fromEntries(counted) as ListCounts;
}

type Counted = Exclude<ListFacet, 'year'>;

async function countFacet(list: ListName, facet: Counted, found: Prisma.Sql): Promise<Record<string, number>> {
  const { from } = listSources[list];
  const { values, value, counted = sql`count(*)`, isApplied = sql`true` } = facetValues[facet](list);
  const rows = await db.$queryRaw<{ value: string | null; count: number }[]>`
    SELECT ${value} AS value, (${counted})::int AS count FROM ${from} ${values} WHERE ${found} AND ${isApplied} GROUP BY 1`;
  return Object.fromEntries(rows.map((row) => [row.value ?? absentValues[facet], row.count]));
}

type FacetValues = {
  /** What is joined to the records, so that a record has a row for each of its values. */
  values: Prisma.Sql;
  /** Null where nothing is on record. */
  value: Prisma.Sql;
  counted?: Prisma.Sql;
  /** Whether the facet applies to the record at all. */
  isApplied?: Prisma.Sql;
};

const ofMeeting = sql`m.id IS NOT NULL`;

function joined(values: Prisma.Sql): FacetValues {
  return {
    values: sql`LEFT JOIN ${values} AS each ON each.owner = m.id`,
    value: sql`each.value`,
    isApplied: ofMeeting,
  };
}

function ofTexts(list: ListName, texts: Prisma.Sql, value: Prisma.Sql): FacetValues {
  const { id } = listSources[list];
  return { values: sql`LEFT JOIN ${texts} AS each ON each.owner = ${id}`, value, counted: sql`count(DISTINCT ${id})` };
}

const facetValues: Record<Counted, (list: ListName) => FacetValues> = {
  body: () => ({ values: sql`JOIN body b ON b.id = m.body_id`, value: sql`b.public_id` }),
  mode: () => ({ values: Prisma.empty, value: sql`replace(m.mode::text, '_', '-')`, isApplied: ofMeeting }),
  place: () => ({
    values: sql`LEFT JOIN place l ON l.id = m.place_id`,
    value: sql`l.public_id`,
    isApplied: ofMeeting,
  }),
  host: () => joined(partiesAs('host')),
  chair: () => joined(partiesAs('co_chair')),
  topic: () => joined(topicsOfMeetings),
  standing: (list) => ofTexts(list, listSources[list].texts, sql`each.standing::text`),
  lang: (list) => ofTexts(list, heldTexts(list), sql`each.lang`),
};

/** Reads a row for each span of days: the calendar bounds them, not the record. */
async function countYears(list: ListName, found: Prisma.Sql): Promise<Record<string, number>> {
  const { from, issued } = listSources[list];
  const rows = await db.$queryRaw<
    { first: string | null; last: string | null; issued: string | null; count: number }[]
  >`
    SELECT to_char(m.earliest, 'YYYY-MM-DD') AS first, to_char(m.latest, 'YYYY-MM-DD') AS last,
           CASE WHEN m.id IS NULL THEN ${issued} END AS issued, count(*)::int AS count
      FROM ${from} WHERE ${found} GROUP BY 1, 2, 3`;
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const years = row.first !== null && row.last !== null ? yearsOfDays(row.first, row.last) : yearsOfIssue(row.issued);
    for (const year of years.length > 0 ? years : [absentValues.year]) counts[year] = (counts[year] ?? 0) + row.count;
  }
  return counts;
}
