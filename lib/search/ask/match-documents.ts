import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { SearchKind, Standing } from '@/lib/db/generated/enums';
import { queryPrepared } from '@/lib/db/prepared-query';
import { changeNow } from '@/lib/search/vocabulary/held-concepts';
import type { Reach } from './pattern';
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
  /** Each group by itself, in each reach. */
  groups: Record<Reach, string | null>[];
  /** How much each group tells where not all of them need match; else empty. */
  weights: number[];
};

export type MatchedDocument = {
  kind: SearchKind;
  subject: string;
  title_ar: string | null;
  title_en: string | null;
  content_ar: string;
  content_en: string;
  notice: string;
  /** Where the words of both titles and both contents are. */
  spans: string[];
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

export type MatchResult = {
  documents: MatchedDocument[];
  total: number;
  facets: Facets;
  reach: ReachCounts;
  /** The last change of the record that this is of. */
  change: string;
};

const timeout = '1s';

/**
 * Finds the matching documents in order, their number and their facets. Exact matches come before folded ones,
 * inflected ones and other names; titles before set fields and text; then the newest. At most a thousand are ranked and
 * counted; a broader match is cut to its newest, which takes a second question. Costs one index scan and the ranking
 * of a thousand rows.
 */
export async function matchDocuments(
  matching: Matching,
  filters: Filters,
  page: { offset: number; limit: number },
): Promise<MatchResult> {
  const narrow: Breadth = { everything: false, matched: false };
  const isNarrowed = Object.keys(filters).length > 0;
  const [first] = await queryPrepared<ResultRow>(resultQuery(matching, filters, page, narrow), { isKept: !isNarrowed });
  const breadth = { everything: first?.is_everything_broad ?? false, matched: first?.is_matched_broad ?? false };
  const row = breadth.everything || breadth.matched ? await askBroadly(matching, filters, page, breadth) : first;
  const counts = row?.facets ?? [];
  const byName = (name: FacetName) =>
    counts.filter(({ facet }) => facet === name).map(({ value, count }) => ({ value, count }));
  return {
    documents: row?.documents ?? [],
    total: row?.total ?? 0,
    facets: Object.fromEntries(facetNames.map((name) => [name, byName(name)])) as Facets,
    reach: row?.reach ?? { exact: 0, forms: 0, names: 0 },
    change: row?.change ?? '',
  };
}

/** Of these it is known that too many match: their newest are looked up by day where that is shorter. */
type Breadth = { everything: boolean; matched: boolean };

/** The planner has to see the words themselves to tell which way is shorter. */
async function askBroadly(
  matching: Matching,
  filters: Filters,
  page: { offset: number; limit: number },
  breadth: Breadth,
): Promise<ResultRow | undefined> {
  const [, [row]] = await db.$transaction([
    db.$executeRaw`SELECT set_config('statement_timeout', ${timeout}, true), set_config('enable_seqscan', 'off', true)`,
    db.$queryRaw<ResultRow[]>(resultQuery(matching, filters, page, breadth)),
  ]);
  return row;
}

type ResultRow = {
  documents: MatchedDocument[] | null;
  total: number;
  facets: { facet: FacetName; value: string; count: number }[] | null;
  reach: ReachCounts | null;
  is_everything_broad: boolean;
  is_matched_broad: boolean;
  change: string;
};

/**
 * How many records have a word, to a thousand, whether one of them is named so, and whether one has it as it is written
 * and not by its sound alone.
 */
export type WordCount = { count: number; isNamed: boolean; isWritten: boolean };

type CountedWord = { any: string | null; named: string | null; written: string | null };

/** Counts for each of these queries what it finds. `named`: the same within titles and set fields. */
export async function countMatches(words: CountedWord[]): Promise<WordCount[]> {
  return db.$queryRaw<WordCount[]>`
    SELECT found.count, word.named <> '' AND EXISTS (
        SELECT FROM search_document WHERE lexemes @@ word.named::tsquery) AS "isNamed",
      word.written <> '' AND EXISTS (
        SELECT FROM search_document WHERE lexemes @@ word.written::tsquery) AS "isWritten"
    FROM unnest(${words.map(({ any }) => any ?? '')}::text[], ${words.map(({ named }) => named ?? '')}::text[],
        ${words.map(({ written }) => written ?? '')}::text[])
        WITH ORDINALITY AS word (any_of, named, written, place),
      LATERAL (SELECT count(*)::int AS count FROM (
        SELECT FROM search_document WHERE word.any_of <> '' AND lexemes @@ word.any_of::tsquery LIMIT 1000) AS few) AS found
    ORDER BY word.place`;
}

function matchOf({ everything }: Matching): Prisma.Sql {
  return Prisma.sql`d.lexemes @@ ${everything}::tsquery`;
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
function resultQuery(
  matching: Matching,
  filters: Filters,
  page: { offset: number; limit: number },
  breadth: Breadth,
): Prisma.Sql {
  const matches = matchOf(matching);
  const isNarrowed = Object.keys(filters).length > 0;
  const isFinal = breadth.matched || breadth.everything;
  const matched = isNarrowed ? someOf(allOf(matches, filters), breadth.matched) : Prisma.sql`TABLE everything`;
  return Prisma.sql`
    WITH everything AS MATERIALIZED (${someOf(matches, breadth.everything)}),
    matched AS MATERIALIZED (${matched}),
    size AS (SELECT count(*)::int AS total, count(*) > ${mostCounted} AS is_broad FROM matched),
    ranked AS (${isFinal && isUnscored(matching) ? newestQuery(matching) : rankedQuery(matching, isFinal)}),
    hits AS (SELECT *, row_number() OVER (ORDER BY ${order}) AS place FROM ranked ORDER BY place
      LIMIT ${page.limit} OFFSET ${page.offset}),
    facets AS (${facetQuery(filters, isFinal)})
    SELECT size.total, size.is_broad AS is_matched_broad, ${changeNow} AS change,
      (SELECT count(*) > ${mostCounted} FROM everything) AS is_everything_broad,
      (SELECT json_agg(hit) FROM (
        SELECT d.kind, d.subject, d.title_ar, d.title_en, d.content_ar, d.content_en, d.notice, d.spans, d.langs,
          d.standing, d.body, d.edtf, d.goals, hits.tier, ${reachesOf(matching)} AS reaches,
           d.kind = 'meeting' AND EXISTS (SELECT FROM gap JOIN meeting ON meeting.id = gap.meeting_id
            WHERE gap.kind = 'year_unconfirmed' AND gap.withdrawn_at IS NULL AND meeting.public_id = d.subject) AS is_year_unconfirmed
        FROM hits JOIN search_document d USING (kind, subject)
        ORDER BY hits.place) AS hit) AS documents,
      (SELECT json_agg(facets) FROM facets) AS facets,
      (SELECT json_build_object('exact', count(*) FILTER (WHERE tier > 2), 'forms', count(*) FILTER (WHERE tier = 2),
        'names', count(*) FILTER (WHERE tier < 2)) FROM ranked) AS reach
    FROM size`;
}

/**
 * Takes all matches, or some of too many; if it is known that they are, the newest. The index is asked first, without an
 * order: the planner cannot know that two common words never occur together, and would read every row by day to find none.
 */
function someOf(where: Prisma.Sql, isBroad: boolean): Prisma.Sql {
  const newestFirst = isBroad ? Prisma.sql`ORDER BY d.day DESC, d.kind, d.subject` : Prisma.empty;
  return Prisma.sql`
    SELECT d.kind, d.subject, d.day, d.years, d.body, d.topics, d.langs, d.standing FROM search_document d
    WHERE ${where} ${newestFirst} LIMIT ${mostCounted + 1}`;
}

/** Whoever types a whole title means that record. */
const order = Prisma.sql`
  tier = 5 DESC, weight DESC, score DESC, is_asked DESC, tier DESC, field DESC, is_record DESC, is_optional DESC, is_phrase DESC, day DESC, kind, subject`;

/** The SQL is the same for every question, so that PostgreSQL keeps its plan; null stands for whatever was not asked. */
function isFound(tsquery: string | null): Prisma.Sql {
  return Prisma.sql`coalesce(d.lexemes @@ ${tsquery}::tsquery, false)`;
}

/** Tells how each group was found in a record. */
function reachesOf({ groups }: Matching): Prisma.Sql {
  const [surface, stems, aliases, sounds] = (['surface', 'stems', 'aliases', 'sounds'] as const).map((reach) =>
    groups.map((group) => group[reach]),
  );
  return Prisma.sql`ARRAY(
    SELECT CASE WHEN d.lexemes @@ word.surface::tsquery THEN 0 WHEN d.lexemes @@ word.stems::tsquery THEN 1
      WHEN d.lexemes @@ word.aliases::tsquery THEN 2 WHEN d.lexemes @@ word.sounds::tsquery THEN 3 END
    FROM unnest(${surface}::text[], ${stems}::text[], ${aliases}::text[], ${sounds}::text[])
      WITH ORDINALITY AS word (surface, stems, aliases, sounds, place)
    ORDER BY word.place)`;
}

/**
 * Ranks what the question names before what it mentions, and exact letters before folded, folded before inflected,
 * inflected before other names. A broad match is not ranked.
 */
function rankedQuery(matching: Matching, isFinal: boolean): Prisma.Sql {
  const { surface, stems, aliases, titles, leads, phrase, optional, goals, kinds, literal, groups, weights } = matching;
  const said = Prisma.sql`position(lower(${literal}) IN lower(concat_ws(' ', d.title_ar, d.title_en, d.content_ar, d.content_en))) > 0`;
  const isTitle = Prisma.sql`lower(${literal}) IN (lower(d.title_ar), lower(d.title_en))`;
  return Prisma.sql`
    SELECT d.kind, d.subject, d.day,
      (SELECT coalesce(sum(part.weight), 0) FROM unnest(${weights.map((_, index) => groups[index]?.sounds ?? null)}::text[],
        ${weights}::float[]) AS part (word, weight) WHERE d.lexemes @@ part.word::tsquery) AS weight,
      (SELECT coalesce(sum(asked.weight), 0) FROM unnest(${goals.map(({ goal }) => goal)}::text[],
        ${goals.map((each) => each.weight)}::int[]) AS asked (goal, weight) WHERE asked.goal = ANY(d.goals)) AS score,
      d.kind::text = ANY(${kinds}::text[]) AS is_asked, d.kind <> 'text' AS is_record,
      CASE WHEN size.is_broad THEN 0 WHEN ${isTitle} THEN 5 WHEN ${isFound(surface)} THEN CASE WHEN ${said} THEN 4 ELSE 3 END
        WHEN ${isFound(stems)} THEN 2 WHEN ${isFound(aliases)} THEN 1 ELSE 0 END AS tier,
      CASE WHEN size.is_broad THEN false ELSE ${isFound(optional)} END AS is_optional,
      CASE WHEN size.is_broad THEN 0 WHEN ${isFound(titles)} THEN 2 WHEN ${isFound(leads)} THEN 1 ELSE 0 END AS field,
      CASE WHEN size.is_broad THEN false ELSE ${isFound(phrase)} END AS is_phrase
    FROM matched JOIN search_document d USING (kind, subject), size ${isFinal ? Prisma.empty : Prisma.sql`WHERE NOT size.is_broad`}`;
}

function isUnscored({ goals, weights }: Matching): boolean {
  return goals.length === 0 && weights.length === 0;
}

/** A broad match that leads nowhere in particular is listed by day: no document needs to be read to rank it. */
function newestQuery({ kinds }: Matching): Prisma.Sql {
  return Prisma.sql`
    SELECT kind, subject, day, 0 AS weight, 0 AS score, kind::text = ANY(${kinds}::text[]) AS is_asked,
      kind <> 'text' AS is_record, 0 AS tier, false AS is_optional, 0 AS field, false AS is_phrase FROM matched`;
}

/**
 * Counts each facet as if it were not narrowed itself, so that the reader can pick another of its values. If too many
 * match, nothing is counted: the query is about to be asked again.
 */
function facetQuery(filters: Filters, isFinal: boolean): Prisma.Sql {
  const isCounted = isFinal
    ? Prisma.sql`true`
    : Prisma.sql`(SELECT count(*) <= ${mostCounted} FROM everything) AND NOT (SELECT is_broad FROM size)`;
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
    FROM everything d WHERE ${isCounted} AND ${others(name)} GROUP BY 2`;
  const many = (name: FacetName, column: Prisma.Sql) => Prisma.sql`
    SELECT ${name}::text AS facet, coalesce(each.value, ${absent(name)}) AS value, count(*)::int AS count
    FROM everything d LEFT JOIN LATERAL unnest(${column}) AS each (value) ON true WHERE ${isCounted} AND ${others(name)} GROUP BY 2`;
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
