import { Prisma } from '@/lib/db/generated/client';
import { queryPrepared } from '@/lib/db/prepared-query';

/**
 * How many records have a word, to a thousand, whether one of them is named so, and whether one has it as it is written
 * and not by its sound alone.
 */
export type WordCount = { count: number; isNamed: boolean; isWritten: boolean };

type CountedWord = { any: string | null; named: string | null; written: string | null };

/**
 * Counts for each of these queries what it finds. `named`: the same within titles and set fields, which is looked for in
 * the thousand that are counted, since no index tells where in a document a word is.
 */
export async function countMatches(words: CountedWord[]): Promise<WordCount[]> {
  return queryPrepared<WordCount>(
    Prisma.sql`
      SELECT found.count, found.is_named AS "isNamed",
        EXISTS (SELECT FROM search_document WHERE lexemes @@ word.written) AS "isWritten"
      FROM unnest(${words.map(({ any }) => any)}::tsquery[], ${words.map(({ named }) => named)}::tsquery[],
          ${words.map(({ written }) => written)}::tsquery[]) WITH ORDINALITY AS word (any_of, named, written, place),
        LATERAL (SELECT count(*)::int AS count, coalesce(bool_or(few.lexemes @@ word.named), false) AS is_named FROM (
          SELECT lexemes FROM search_document WHERE lexemes @@ word.any_of LIMIT 1000) AS few) AS found
      ORDER BY word.place`,
    { isKept: true },
  );
}
