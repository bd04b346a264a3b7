import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { SearchKind, Standing } from '@/lib/db/generated/enums';
import type { Goal } from './question';
import type { Filters } from './search-query';
import { type FacetName, facetNames, mostCounted } from './search-query';

/** The conditions of a search as tsquery; null where there is nothing to search for. */
export type Matching = {
  everything: string | null;
  aliases: string | null;
  stems: string | null;
  surface: string | null;
  titles: string | null;
  leads: string | null;
  phrase: string | null;
  optional: string | null;
  /** What leads straight to records; those come first. */
  goals: Goal[];
  /** The kinds of record that the question asks for. */
  kinds: SearchKind[];
  /** The text as typed, hamza and all. */
  literal: string;
  /** Each group by itself, from the nearest reach to the farthest. */
  groups: (string | null)[][];
  /** How much each group tells, where not all of them need match. */
  weights: number[] | null;
};

export type MatchedDocument = {
  kind: SearchKind;
  subject: string;
  title_ar: string | null;
  title_en: string | null;
  content_ar: string;
  content_en: string;
  notice: string;
  langs: string[];
  standing: Standing | null;
  body: string | null;
  edtf: string | null;
  tier: number;
  is_year_unconfirmed: boolean;
  goals: string[];
  /** For each group how it was found: 0 as typed, 1 in another form, 2 under another name, 3 by sound; null if not at all. */
  reaches: (number | null)[];
};

export type Facets = Record<FacetName, { value: string; count: number }[]>;

/** How many were found as typed, in other forms, and under other names only. */
export type ReachCounts = { exact: number; forms: number; names: number };

export type MatchResult = { documents: MatchedDocument[]; total: number; facets: Facets; reach: ReachCounts };

const timeout = '1s';

/**
 * Finds the matching documents in order, their number and their facets. Exact matches come before folded ones,
 * inflected ones and other names; titles before set fields and text; then the newest. At most a thousand are ranked and
 * counted; a broader match is cut to its newest. Costs one index scan and the ranking of a thousand rows.
 */
export async function matchDocuments(
  matching: Matching,
  filters: Filters,
  page: { offset: number; limit: number },
): Promise<MatchResult> {
  const [, [row]] = await db.$transaction([
    db.$executeRaw`SELECT set_config('statement_timeout', ${timeout}, true), set_config('enable_seqscan', 'off', true)`,
    db.$queryRaw<ResultRow[]>(resultQuery(matching, filters, page)),
  ]);
  const counts = row?.facets ?? [];
  const byName = (name: FacetName) =>
    counts.filter(({ facet }) => facet === name).map(({ value, count }) => ({ value, count }));
  return {
    documents: row?.documents ?? [],
    total: row?.total ?? 0,
    facets: Object.fromEntries(facetNames.map((name) => [name, byName(name)])) as Facets,
    reach: row?.reach ?? { exact: 0, forms: 0, names: 0 },
  };
}

type ResultRow = {
  documents: MatchedDocument[] | null;
  total: number;
  facets: { facet: FacetName; value: string; count: number }[] | null;
  reach: ReachCounts | null;
};

/** For each query the number of records that it finds, to a thousand, and whether one is named so. */
export async function countMatches(tsqueries: { any: string; named: string | null }[]): Promise<WordCount[]> {
  const counts = tsqueries.map(
    ({ any, named }, index) => Prisma.sql`
    SELECT ${index}::int AS place,
      (SELECT count(*)::int FROM (SELECT FROM search_document WHERE lexemes @@ ${any}::tsquery LIMIT 1000) AS found) AS count,
      ${named === null ? Prisma.sql`false` : Prisma.sql`EXISTS (SELECT FROM search_document WHERE lexemes @@ ${named}::tsquery)`} AS is_named`,
  );
  if (counts.length === 0) return [];
  const rows = await db.$queryRaw<{ place: number; count: number; is_named: boolean }[]>`
    ${Prisma.join(counts, ' UNION ALL ')} ORDER BY place`;
  return rows.map(({ count, is_named }) => ({ count, isNamed: is_named }));
}

export type WordCount = { count: number; isNamed: boolean };

function matchOf({ everything }: Matching): Prisma.Sql {
  return everything ? Prisma.sql`d.lexemes @@ ${everything}::tsquery` : Prisma.sql`false`;
}

function allOf(matches: Prisma.Sql, filters: Filters): Prisma.Sql {
  const narrowing = facetNames.flatMap((name) => (filters[name] === undefined ? [] : [narrow(name, filters[name])]));
  return Prisma.join([matches, ...narrowing], ' AND ');
}

/** A member and a topic have no year and no body, and a member has no topic: that is `none` and not `unknown`. */
const isOutside = {
  year: Prisma.sql`d.kind IN ('member', 'topic')`,
  body: Prisma.sql`d.kind IN ('member', 'topic')`,
  topic: Prisma.sql`d.kind = 'member'`,
};

const isEmpty = {
  year: Prisma.sql`d.years = '{}'`,
  body: Prisma.sql`d.body IS NULL`,
  topic: Prisma.sql`d.topics = '{}'`,
};

function narrow(name: FacetName, value: string): Prisma.Sql {
  const isUnknown = value === 'unknown';
  if (name === 'year' || name === 'body' || name === 'topic') {
    if (value === 'none') return isOutside[name];
    if (isUnknown) return Prisma.sql`${isEmpty[name]} AND NOT (${isOutside[name]})`;
  }
  switch (name) {
    case 'type':
      return Prisma.sql`d.kind = ${value}::search_kind`;
    case 'year':
      return Prisma.sql`${value} = ANY(d.years)`;
    case 'body':
      return Prisma.sql`d.body = ${value}`;
    case 'topic':
      return Prisma.sql`${value} = ANY(d.topics)`;
    case 'lang':
      return isUnknown ? Prisma.sql`d.langs = '{}'` : Prisma.sql`${value} = ANY(d.langs)`;
    case 'standing':
      return isUnknown ? Prisma.sql`d.standing IS NULL` : Prisma.sql`d.standing = ${value}::standing`;
  }
}

/** One query returns everything, so that matches are looked up once if no filter narrows them. */
function resultQuery(matching: Matching, filters: Filters, page: { offset: number; limit: number }): Prisma.Sql {
  const matches = matchOf(matching);
  const isNarrowed = Object.keys(filters).length > 0;
  return Prisma.sql`
    WITH ${newestOf('everything', matches)},
    ${isNarrowed ? newestOf('matched', allOf(matches, filters)) : Prisma.sql`matched AS (TABLE everything)`},
    size AS (SELECT count(*)::int AS total, count(*) > ${mostCounted} AS is_broad FROM matched),
    ranked AS (${rankedQuery(matching)}),
    hits AS (SELECT *, row_number() OVER (ORDER BY ${order}) AS place FROM ranked ORDER BY place
      LIMIT ${page.limit} OFFSET ${page.offset}),
    facets AS (${facetQuery(filters)})
    SELECT size.total,
      (SELECT json_agg(hit) FROM (
        SELECT d.kind, d.subject, d.title_ar, d.title_en, d.content_ar, d.content_en, d.notice, d.langs, d.standing, d.body,
          d.edtf, d.goals, hits.tier, ${reachesOf(matching)} AS reaches, d.kind = 'meeting' AND EXISTS (SELECT FROM gap JOIN meeting ON meeting.id = gap.meeting_id
            WHERE gap.kind = 'year_unconfirmed' AND meeting.public_id = d.subject) AS is_year_unconfirmed
        FROM hits JOIN search_document d USING (kind, subject)
        ORDER BY hits.place) AS hit) AS documents,
      (SELECT json_agg(facets) FROM facets) AS facets,
      (SELECT json_build_object('exact', count(*) FILTER (WHERE tier > 2), 'forms', count(*) FILTER (WHERE tier = 2),
        'names', count(*) FILTER (WHERE tier < 2)) FROM ranked) AS reach
    FROM size`;
}

/**
 * Takes all matches or, if they are too many, the newest. It asks the index first, without an order: the planner cannot
 * know that two common words never occur together, and would read every row by day to find none.
 */
function newestOf(name: 'everything' | 'matched', where: Prisma.Sql): Prisma.Sql {
  const [result, some] = [Prisma.raw(name), Prisma.raw(`some_of_${name}`)];
  const rows = Prisma.sql`
    SELECT d.kind, d.subject, d.day, d.years, d.body, d.topics, d.langs, d.standing FROM search_document d WHERE ${where}`;
  const isBroad = Prisma.sql`(SELECT count(*) > ${mostCounted} FROM ${some})`;
  return Prisma.sql`
    ${some} AS MATERIALIZED (${rows} LIMIT ${mostCounted + 1}),
    ${result} AS MATERIALIZED (
      SELECT * FROM ${some} WHERE NOT ${isBroad}
      UNION ALL
      (${rows} AND ${isBroad} ORDER BY d.day DESC, d.kind, d.subject LIMIT ${mostCounted + 1}))`;
}

const order = Prisma.sql`
  weight DESC, score DESC, is_asked DESC, tier DESC, is_optional DESC, field DESC, is_phrase DESC, day DESC, kind, subject`;

function isFound(tsquery: string | null): Prisma.Sql {
  return tsquery ? Prisma.sql`d.lexemes @@ ${tsquery}::tsquery` : Prisma.sql`false`;
}

/** Tells how each group was found in a record. */
function reachesOf({ groups }: Matching): Prisma.Sql {
  const each = groups.map((reaches) => {
    const cases = reaches.map((tsquery, reach) => Prisma.sql`WHEN ${isFound(tsquery)} THEN ${reach}::int`);
    return Prisma.sql`CASE ${Prisma.join(cases, ' ')} END`;
  });
  return each.length === 0 ? Prisma.sql`'{}'::int[]` : Prisma.sql`ARRAY[${Prisma.join(each, ', ')}]::int[]`;
}

/**
 * Ranks what the question names before what it mentions, and exact letters before folded, folded before inflected,
 * inflected before other names. A broad match is not ranked.
 */
function rankedQuery(matching: Matching): Prisma.Sql {
  const { surface, stems, aliases, titles, leads, phrase, optional, goals, kinds, literal, groups, weights } = matching;
  const said = Prisma.sql`position(lower(${literal}) IN lower(concat_ws(' ', d.title_ar, d.title_en, d.content_ar, d.content_en))) > 0`;
  const isTitle = Prisma.sql`lower(${literal}) IN (lower(d.title_ar), lower(d.title_en))`;
  const weight = (weights ?? []).map((each, index) => {
    const found = groups[index]?.at(-1) ?? null;
    return Prisma.sql`CASE WHEN ${isFound(found)} THEN ${each}::float ELSE 0 END`;
  });
  const score = Prisma.sql`(SELECT coalesce(sum(asked.weight), 0)::int
    FROM unnest(${goals.map(({ goal }) => goal)}::text[], ${goals.map((each) => each.weight)}::int[]) AS asked (goal, weight)
    WHERE asked.goal = ANY(d.goals))`;
  return Prisma.sql`
    SELECT d.kind, d.subject, d.day,
      ${weight.length === 0 ? Prisma.sql`0` : Prisma.join(weight, ' + ')} AS weight,
      ${goals.length === 0 ? Prisma.sql`0` : score} AS score,
      d.kind::text = ANY(${kinds}::text[]) AS is_asked,
      CASE WHEN size.is_broad THEN 0 WHEN ${isTitle} THEN 5 WHEN ${isFound(surface)} THEN CASE WHEN ${said} THEN 4 ELSE 3 END
        WHEN ${isFound(stems)} THEN 2 WHEN ${isFound(aliases)} THEN 1 ELSE 0 END AS tier,
      CASE WHEN size.is_broad THEN false ELSE ${isFound(optional)} END AS is_optional,
      CASE WHEN size.is_broad THEN 0 WHEN ${isFound(titles)} THEN 2 WHEN ${isFound(leads)} THEN 1 ELSE 0 END AS field,
      CASE WHEN size.is_broad THEN false ELSE ${isFound(phrase)} END AS is_phrase
    FROM matched JOIN search_document d USING (kind, subject), size`;
}

/** Counts each facet as if it were not narrowed itself, so that the reader can pick another of its values. */
function facetQuery(filters: Filters): Prisma.Sql {
  const others = (name: FacetName) => {
    const own = facetNames.filter((other) => other !== name && filters[other] !== undefined);
    return own.length === 0
      ? Prisma.sql`true`
      : Prisma.join(
          own.map((other) => narrow(other, filters[other] ?? '')),
          ' AND ',
        );
  };
  const absent = (name: FacetName) =>
    name in isOutside
      ? Prisma.sql`CASE WHEN ${isOutside[name as keyof typeof isOutside]} THEN 'none' ELSE 'unknown' END`
      : Prisma.sql`'unknown'`;
  const one = (name: FacetName, column: Prisma.Sql) => Prisma.sql`
    SELECT ${name}::text AS facet, coalesce(${column}, ${absent(name)}) AS value, count(*)::int AS count
    FROM everything d WHERE ${others(name)} GROUP BY 2`;
  const many = (name: FacetName, column: Prisma.Sql) => Prisma.sql`
    SELECT ${name}::text AS facet, coalesce(each.value, ${absent(name)}) AS value, count(*)::int AS count
    FROM everything d LEFT JOIN LATERAL unnest(${column}) AS each (value) ON true WHERE ${others(name)} GROUP BY 2`;
  const all = [
    one('type', Prisma.sql`d.kind::text`),
    one('body', Prisma.sql`d.body`),
    one('standing', Prisma.sql`d.standing::text`),
    many('year', Prisma.sql`d.years`),
    many('topic', Prisma.sql`d.topics`),
    many('lang', Prisma.sql`d.langs`),
  ];
  return Prisma.sql`SELECT * FROM (${Prisma.join(all, ' UNION ALL ')}) AS counted ORDER BY facet, count DESC, value`;
}
