import { Prisma } from '@/lib/db/generated/client';
import type { Filters } from '@/lib/search/ask/search-query';
import { narrowing } from './narrowing';
import type { Spread } from './spread';

type Sought = { condition: Prisma.Sql; isNeeded: Prisma.Sql; filters: Filters; most: number; spread: Spread };

/**
 * The newest records that meet a condition, as tables of a query. First the newest of all are read one by one, which is
 * enough for a word that many have. Else the index is asked for the years that have any, and for the months of each, until
 * enough are found: a word may be common and not have been used for years.
 */
export function newestTables(name: 'newest' | 'best_by_day', sought: Sought): Prisma.Sql {
  const { condition, isNeeded, filters, most, spread } = sought;
  const [table, near, years] = [name, `${name}_near`, `${name}_years`].map((each) => Prisma.raw(each));
  const isEnough = Prisma.sql`(SELECT count(*) FROM ${near}) >= ${most}`;
  const isMet = Prisma.sql`d.lexemes @@ ${condition}`;
  const within = (period: string) => Prisma.sql`
    ${isNeeded} AND NOT ${isEnough} AND d.lexemes @@ (${condition} && ${Prisma.raw(period)}) AND ${narrowing(filters)}`;
  return Prisma.sql`
    ${near} AS MATERIALIZED (
      SELECT d.kind, d.subject FROM (
        SELECT * FROM search_document WHERE ${isNeeded} ORDER BY day DESC, kind, subject LIMIT ${spread.near}) AS d
      WHERE ${isMet} AND ${narrowing(filters)} LIMIT ${most}),
    ${years} AS MATERIALIZED (
      SELECT year.place FROM unnest(${spread.years}::tsquery[]) WITH ORDINALITY AS year (lexeme, place),
        LATERAL (SELECT FROM search_document d WHERE ${within('year.lexeme')} LIMIT 1) AS any_of_it),
    ${table} AS (
      SELECT * FROM ${near} WHERE ${isEnough} OR ${spread.years.length === 0}
      UNION ALL SELECT * FROM (
        SELECT hit.kind, hit.subject FROM ${years} AS year,
          LATERAL (SELECT month.lexeme
            FROM unnest(${spread.months.map(({ lexeme }) => lexeme)}::tsquery[], ${spread.months.map(({ place }) => place)}::int[])
              AS month (lexeme, place)
            WHERE month.place = year.place) AS month,
          LATERAL (SELECT d.kind, d.subject FROM search_document d WHERE ${within('month.lexeme')}
            ORDER BY d.day DESC, d.kind, d.subject LIMIT ${most}) AS hit
        LIMIT ${most}) AS further)`;
}
