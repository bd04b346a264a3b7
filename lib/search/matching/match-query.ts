import { Prisma } from '@/lib/db/generated/client';
import { type Filters, mostCounted } from '@/lib/search/ask/search-query';
import type { Matching } from './matching';
import { isNarrowed, narrowing } from './narrowing';

/** If a sixteenth has so many, then all are more than a thousand. */
const leastSampled = 100;
const mostSampled = 500;

/**
 * What matches, as tables of a query: `everything`, `matched`, which the filters leave of it, and its `size`. A sample is
 * asked first, since the index would list all that match before the first of them could be read.
 */
export function matchTables(matching: Matching, filters: Filters): Prisma.Sql {
  const matched = isNarrowed(filters)
    ? partTables('matched', matching, narrowing(filters))
    : Prisma.sql`matched AS (TABLE everything), matched_sample AS (TABLE everything_sample)`;
  return Prisma.sql`
    ${partTables('everything', matching, Prisma.sql`true`)},
    ${matched},
    size AS MATERIALIZED (
      SELECT CASE WHEN ${isSampled('matched')} THEN ${mostCounted + 1} ELSE count(*)::int END AS total, count(*)::int AS counted,
        ${isSampled('matched')} OR count(*) > ${mostCounted} AS is_broad FROM matched)`;
}

/** The index is asked without an order: by day, the planner would read every row where common words never occur together. */
function partTables(name: Part, { everything, spread }: Matching, condition: Prisma.Sql): Prisma.Sql {
  const [table, sample] = [Prisma.raw(name), Prisma.raw(`${name}_sample`)];
  const some = (words: Prisma.Sql) => Prisma.sql`
    SELECT d.kind, d.subject, d.years, d.body, d.topics, d.langs, d.standing FROM search_document d
    WHERE d.lexemes @@ ${words} AND ${condition}`;
  return Prisma.sql`
    ${sample} AS MATERIALIZED (${some(Prisma.sql`(${everything}::tsquery && ${spread.sample}::tsquery)`)} LIMIT ${mostSampled}),
    ${table} AS MATERIALIZED (
      SELECT * FROM ${sample} WHERE ${isSampled(name)}
      UNION ALL SELECT * FROM (
        ${some(Prisma.sql`${everything}::tsquery`)} AND NOT ${isSampled(name)} LIMIT ${mostCounted + 1}) AS found)`;
}

type Part = 'everything' | 'matched';

function isSampled(name: Part): Prisma.Sql {
  return Prisma.sql`(SELECT count(*) >= ${leastSampled} FROM ${Prisma.raw(`${name}_sample`)})`;
}
