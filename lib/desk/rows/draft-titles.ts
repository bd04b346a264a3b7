import type { Prisma } from '@/lib/db/generated/client';
import { showUnseen } from '@/lib/text/characters/bidi';
import { shorten } from '@/lib/text/documents/shorten';

/** As a list shows it; of a draft that says nothing yet there is none. */
export type DraftTitle = { ar: string | null; en: string | null };

/** In characters: longer than any title is, but for what is called by its own words. */
const longest = 240;

export const noTitle: DraftTitle = { ar: null, en: null };

/**
 * The title of a draft is that of its meeting or statement, else that of the statement of its text, else what another record is
 * called, of a membership the party and the body, of a commitment who undertakes what or its words, else a publisher, or the
 * first words of a text that is of no statement yet.
 */
export async function readTitles(tx: Prisma.TransactionClient, drafts: string[]): Promise<Map<string, DraftTitle>> {
  const rows = await tx.$queryRaw<{ draft: string; ar: string | null; en: string | null }[]>`
    SELECT DISTINCT ON (p.draft_id) p.draft_id::text AS draft, t.ar, t.en
      FROM draft_part p
      LEFT JOIN statement s ON p.type = 'text'
       AND s.public_id = split_part(coalesce(p.subject, p.payload ->> 'text.statement'), '/', 1)
     CROSS JOIN LATERAL (SELECT
       trim(coalesce(p.payload ->> 'membership.body', p.payload ->> 'plan.body', p.payload ->> 'gap.body')) AS body,
       trim(p.payload ->> 'membership.party') AS party,
       CASE WHEN p.type = 'membership' THEN string_to_array(p.subject, '/') END AS joined) AS named
      LEFT JOIN body b ON b.public_id = coalesce(named.joined[1], named.body)
                       OR named.joined IS NULL AND named.body IN (b.name_ar, b.name_ar_own, b.name_en)
      LEFT JOIN party y ON y.public_id = coalesce(named.joined[2], lower(named.party))
                        OR named.joined IS NULL AND named.party IN (y.name_ar, y.name_en)
     CROSS JOIN LATERAL (SELECT
       (SELECT text FROM label WHERE concept_id = c.id AND lang = 'ar' AND kind = 'preferred' LIMIT 1) AS ar,
       (SELECT text FROM label WHERE concept_id = c.id AND lang = 'en' AND kind = 'preferred' LIMIT 1) AS en
         FROM (SELECT (SELECT id FROM concept WHERE p.type = 'concept' AND public_id = p.subject) AS id) AS c) AS l
     CROSS JOIN LATERAL (SELECT
       CASE WHEN p.type = 'text' THEN nullif(regexp_replace(regexp_replace(split_part(p.payload ->> 'paragraph.1', E'\\n', 1), '^(?=.{81})(.{40,80})\\s.*$', '\\1…'), '^(.{80}).+$', '\\1…'), '') END AS first,
       coalesce(p.payload ->> 'text.lang', '') LIKE 'ar%' AS is_arabic) AS w
     CROSS JOIN LATERAL (SELECT
       coalesce(nullif(p.payload ->> 'meeting.titleAr', ''), nullif(p.payload ->> 'statement.titleAr', ''),
                nullif(p.payload ->> 'statement.titleArOwn', ''), s.title_ar, s.title_ar_own,
                nullif(p.payload ->> 'designation.titleAr', ''), nullif(p.payload ->> 'party.nameAr', ''),
                nullif(p.payload ->> 'place.nameAr', ''), nullif(p.payload ->> 'topic.labelAr', ''),
                nullif(p.payload ->> 'body.nameAr', ''), nullif(p.payload ->> 'body.nameArOwn', ''), l.ar,
                nullif(concat_ws(': ', nullif(p.payload ->> 'commitment.actorAr', ''), coalesce(nullif(p.payload ->> 'commitment.whatAr', ''), nullif(p.payload ->> 'commitment.quoteAr', ''))), ''),
                nullif(concat_ws(' · ', y.name_ar, coalesce(b.name_ar, b.name_ar_own), p.payload ->> 'gap.ordinal'), ''),
                nullif(p.payload ->> 'source.publisherAr', ''), CASE WHEN w.is_arabic THEN w.first END) AS ar,
       coalesce(nullif(p.payload ->> 'meeting.titleEn', ''), nullif(p.payload ->> 'statement.titleEn', ''), s.title_en,
                nullif(p.payload ->> 'designation.titleEn', ''), nullif(p.payload ->> 'party.nameEn', ''),
                nullif(p.payload ->> 'place.nameEn', ''), nullif(p.payload ->> 'topic.labelEn', ''),
                nullif(p.payload ->> 'body.nameEn', ''), l.en,
                nullif(concat_ws(': ', nullif(p.payload ->> 'commitment.actorEn', ''), coalesce(nullif(p.payload ->> 'commitment.whatEn', ''), nullif(p.payload ->> 'commitment.quoteEn', ''))), ''),
                nullif(concat_ws(' · ', y.name_en, b.name_en, p.payload ->> 'gap.ordinal'), ''),
                nullif(p.payload ->> 'source.publisher', ''), CASE WHEN NOT w.is_arabic THEN w.first END) AS en) AS t
     WHERE p.draft_id = ANY(${drafts}::uuid[])
     ORDER BY p.draft_id, p.type = 'source', t.ar IS NULL AND t.en IS NULL,
              array_position(ARRAY['meeting', 'statement', 'text', 'plan', 'body'], p.type::text)`;
  const shown = (words: string | null) => words && showUnseen(shorten(words, longest));
  return new Map(rows.map(({ draft, ar, en }) => [draft, { ar: shown(ar), en: shown(en) }]));
}
