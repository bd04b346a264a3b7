import { Prisma } from '@/lib/db/generated/client';
import { queryPrepared } from '@/lib/db/prepared-query';
import type { Spread } from './spread';

/**
 * How many records have a word, to a thousand, whether one of them is named so, and whether one has it as it is written
 * and not by its sound alone.
 */
export type WordCount = { count: number; isNamed: boolean; isWritten: boolean };

type CountedWord = { any: string | null; named: string | null; written: string | null };

/** If a sample has so many, then all are more than a thousand. */
const leastSampled = 100;
const mostSampled = 200;

/**
 * Counts for each of these queries what it finds. `named`: the same within titles and set fields, which is looked for in
 * the thousand that are counted, since no index tells where in a document a word is. What a sample is full of is read in the sample
 * alone: the index would list all that have the word.
 */
export async function countMatches(words: CountedWord[], { sample }: Spread): Promise<WordCount[]> {
  const isMany = Prisma.sql`sampled.count >= ${leastSampled}`;
  return queryPrepared<WordCount>(
    Prisma.sql`
      SELECT CASE WHEN ${isMany} THEN 1000 ELSE found.count END AS count,
        CASE WHEN ${isMany} THEN sampled.is_named ELSE found.is_named END AS "isNamed",
        CASE WHEN sampled.is_written THEN true
          ELSE EXISTS (SELECT FROM search_document WHERE lexemes @@ word.written) END AS "isWritten"
      FROM unnest(${words.map(({ any }) => any)}::tsquery[], ${words.map(({ named }) => named)}::tsquery[],
          ${words.map(({ written }) => written)}::tsquery[]) WITH ORDINALITY AS word (any_of, named, written, place),
        LATERAL (SELECT count(*)::int AS count, coalesce(bool_or(few.lexemes @@ word.named), false) AS is_named,
          coalesce(bool_or(few.lexemes @@ word.written), false) AS is_written FROM (
          SELECT lexemes FROM search_document WHERE lexemes @@ (word.any_of && ${sample}::tsquery) LIMIT ${mostSampled}) AS few) AS sampled,
        LATERAL (SELECT count(*)::int AS count, coalesce(bool_or(few.lexemes @@ word.named), false) AS is_named FROM (
          SELECT lexemes FROM search_document WHERE lexemes @@ word.any_of AND NOT ${isMany} LIMIT 1000) AS few) AS found
      ORDER BY word.place`,
    { isKept: true },
  );
}
