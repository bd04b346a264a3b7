import { Prisma } from '@/lib/db/generated/client';
import { type Filters, mostCounted } from '@/lib/search/ask/search-query';
import type { Matching, Page } from './matching';
import { narrowing } from './narrowing';
import { newestTables } from './newest-query';

const isBroad = Prisma.sql`(SELECT is_broad FROM size)`;

/**
 * The records that may stand on a page, as tables of a query, the last of them `candidates`: all that match, or of too
 * many as many of the newest and of the best as the pages so far have room for.
 */
export function candidateTables(matching: Matching, filters: Filters, page: Page): Prisma.Sql {
  const { spread, best } = matching;
  const most = page.offset + page.limit;
  const everything = Prisma.sql`${matching.everything}::tsquery`;
  const isAnyBest = Prisma.sql`(${everything} && ${best.length === 0 ? null : best.join(' | ')}::tsquery)`;
  const areManyBest = Prisma.sql`EXISTS (SELECT FROM best GROUP BY place HAVING count(*) > ${mostCounted})`;
  const newest = { filters, most, spread };
  return Prisma.sql`
    best AS MATERIALIZED (${bestQuery(matching, filters)}),
    ${newestTables('newest', { ...newest, condition: everything, isNeeded: isBroad })},
    ${newestTables('best_by_day', { ...newest, condition: isAnyBest, isNeeded: areManyBest })},
    candidates AS (
      SELECT kind, subject FROM matched WHERE NOT ${isBroad}
      UNION TABLE newest
      UNION TABLE best_by_day
      UNION (SELECT kind, subject FROM best ORDER BY weight DESC, score DESC, day DESC, kind, subject LIMIT ${most}))`;
}

/** Up to a thousand for each of the conditions that the best meet; `place` says for which. */
function bestQuery(matching: Matching, filters: Filters): Prisma.Sql {
  return Prisma.sql`
    SELECT asked.place, d.kind, d.subject, d.day, ${weightOf(matching)} AS weight, ${scoreOf(matching)} AS score
    FROM unnest(${matching.best}::tsquery[]) WITH ORDINALITY AS asked (condition, place),
      LATERAL (SELECT kind, subject, day, goals, lexemes FROM search_document d
        WHERE ${isBroad} AND d.lexemes @@ (${matching.everything}::tsquery && asked.condition) AND ${narrowing(filters)}
        LIMIT ${mostCounted + 1}) AS d`;
}

/** How much the words tell that a document has, where not all of them need match. */
export function weightOf({ groups, weights }: Matching): Prisma.Sql {
  const words = weights.map((_, index) => groups[index]?.sounds ?? null);
  return Prisma.sql`(SELECT coalesce(sum(part.weight), 0) FROM unnest(${words}::tsquery[], ${weights}::float[])
    AS part (word, weight) WHERE d.lexemes @@ part.word)`;
}

export function scoreOf({ goals }: Matching): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(sum(asked.weight), 0) FROM unnest(${goals.map(({ goal }) => goal)}::text[],
    ${goals.map((each) => each.weight)}::int[]) AS asked (goal, weight) WHERE asked.goal = ANY(d.goals))`;
}
