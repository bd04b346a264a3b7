import { Prisma } from '@/lib/db/generated/client';
import { scoreOf, weightOf } from './candidate-query';
import type { Matching } from './matching';

/** Whoever types a whole title means that record. */
export const order = Prisma.sql`
  tier = 5 DESC, weight DESC, score DESC, is_asked DESC, tier DESC, field DESC, is_record DESC, is_optional DESC, is_phrase DESC, day DESC, kind, subject`;

/**
 * Ranks what the question names before what it mentions, and exact letters before folded, folded before inflected,
 * inflected before other names. In a broad match only what is named is ranked, and the rest is in the order of days.
 */
export function rankingQuery(matching: Matching): Prisma.Sql {
  const { surface, stems, aliases, titles, leads, phrase, optional, kinds, literal } = matching;
  const said = Prisma.sql`position(lower(${literal}) IN lower(concat_ws(' ', d.title_ar, d.title_en, d.content_ar, d.content_en))) > 0`;
  const isTitle = Prisma.sql`lower(${literal}) IN (lower(d.title_ar), lower(d.title_en))`;
  return Prisma.sql`
    SELECT d.kind, d.subject, d.day, ${weightOf(matching)} AS weight, ${scoreOf(matching)} AS score,
      NOT size.is_broad AND d.kind::text = ANY(${kinds}::text[]) AS is_asked,
      NOT size.is_broad AND d.kind <> 'text' AS is_record,
      CASE WHEN size.is_broad THEN 0 WHEN ${isTitle} THEN 5 WHEN ${isFound(surface)} THEN CASE WHEN ${said} THEN 4 ELSE 3 END
        WHEN ${isFound(stems)} THEN 2 WHEN ${isFound(aliases)} THEN 1 ELSE 0 END AS tier,
      CASE WHEN size.is_broad THEN false ELSE ${isFound(optional)} END AS is_optional,
      CASE WHEN size.is_broad THEN 0 WHEN ${isFound(titles)} THEN 2 WHEN ${isFound(leads)} THEN 1 ELSE 0 END AS field,
      CASE WHEN size.is_broad THEN false ELSE ${isFound(phrase)} END AS is_phrase
    FROM (SELECT kind, subject, day, goals, title_ar, title_en, content_ar, content_en, ${unpacked} AS lexemes
      FROM candidates JOIN search_document USING (kind, subject) OFFSET 0) AS d, size`;
}

/** PostgreSQL unpacks stored lexemes for each question that is asked of them; these it has unpacked once. */
const unpacked = Prisma.sql`lexemes || ''::tsvector`;

/** Tells how each group was found in a record `d`. */
export function reachesOf({ groups }: Matching): Prisma.Sql {
  const [surface, stems, aliases, sounds] = (['surface', 'stems', 'aliases', 'sounds'] as const).map((reach) =>
    groups.map((group) => group[reach]),
  );
  return Prisma.sql`ARRAY(
    SELECT CASE WHEN d.lexemes @@ word.surface THEN 0 WHEN d.lexemes @@ word.stems THEN 1
      WHEN d.lexemes @@ word.aliases THEN 2 WHEN d.lexemes @@ word.sounds THEN 3 END
    FROM unnest(${surface}::tsquery[], ${stems}::tsquery[], ${aliases}::tsquery[], ${sounds}::tsquery[])
      WITH ORDINALITY AS word (surface, stems, aliases, sounds, place)
    ORDER BY word.place)`;
}

/** The SQL is the same for every question, so that PostgreSQL keeps its plan; null stands for whatever was not asked. */
function isFound(tsquery: string | null): Prisma.Sql {
  return Prisma.sql`coalesce(d.lexemes @@ ${tsquery}::tsquery, false)`;
}
