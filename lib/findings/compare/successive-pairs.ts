import { cacheLife, cacheTag } from 'next/cache';
import { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import type { Locale } from '@/lib/i18n/locales';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { tags } from '@/lib/records/tags';

/** A statement and the last one before it of the same body and standing, and the languages in which both are held whole. */
export type SuccessivePair = {
  a: string;
  b: string;
  titleBefore: Bilingual;
  title: Bilingual;
  date: string;
  langs: Locale[];
};

const mostListed = 60;

type Row = {
  a: string;
  b: string;
  beforeAr: string | null;
  beforeEn: string;
  titleAr: string | null;
  titleEn: string;
  date: string;
  langs: string[];
};

/** The newest pairs of successive statements that can be compared, newest first. */
export async function listSuccessivePairs(): Promise<SuccessivePair[]> {
  'use cache';
  cacheTag(tags.meetings, tags.statements);
  cacheLife('max');

  return readPairs(Prisma.sql`
    SELECT s.*, d.a, d.before_ar, d.before_ar_own, d.before_en
      FROM whole s
      JOIN (SELECT body_id, lang, standing, earliest, lag(public_id) OVER line AS a, lag(title_ar) OVER line AS before_ar,
                   lag(title_ar_own) OVER line AS before_ar_own, lag(title_en) OVER line AS before_en
              FROM (SELECT DISTINCT ON (body_id, lang, standing, earliest) * FROM whole
                     ORDER BY body_id, lang, standing, earliest, public_id) AS day
            WINDOW line AS (PARTITION BY body_id, lang, standing ORDER BY earliest)) AS d
        ON (d.body_id, d.lang, d.standing, d.earliest) = (s.body_id, s.lang, s.standing, s.earliest) AND d.a IS NOT NULL`);
}

/** The newest pair that can be compared in this language, or else the newest of all, with a language that it can be compared in. */
export function newestPairIn(
  pairs: readonly SuccessivePair[],
  locale: Locale,
): { pair: SuccessivePair; lang: Locale } | null {
  const own = pairs.find(({ langs }) => langs.includes(locale));
  if (own) return { pair: own, lang: locale };
  const [pair] = pairs;
  const [lang] = pair?.langs ?? [];
  return pair && lang ? { pair, lang } : null;
}

/** The pair of a statement and the one before it that can be compared with it. */
export async function getPairBefore(id: string): Promise<SuccessivePair | null> {
  'use cache';
  cacheTag(tags.meetings, tags.statements);
  cacheLife('max');

  const [pair] = await readPairs(Prisma.sql`
    SELECT s.*, before.public_id AS a, before.title_ar AS before_ar, before.title_ar_own AS before_ar_own, before.title_en AS before_en
      FROM whole s
      JOIN LATERAL (
        SELECT * FROM whole w
         WHERE w.body_id = s.body_id AND w.earliest < s.earliest AND w.lang = s.lang AND w.standing = s.standing
         ORDER BY w.earliest DESC, w.public_id LIMIT 1) before ON true
     WHERE s.public_id = ${id}`);
  return pair ?? null;
}

/**
 * Only the joint statement of a meeting has one before it. `pairs` is a query for pairs of texts that are held whole: to look up what
 * was before is quick for one, and for all of them it is quicker to sort them.
 */
async function readPairs(pairs: Prisma.Sql): Promise<SuccessivePair[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH whole AS NOT MATERIALIZED (
      SELECT s.id, s.public_id, s.title_ar, s.title_ar_own, s.title_en, m.body_id, m.earliest, m.edtf, t.lang, t.standing
        FROM text t
        JOIN statement s ON s.id = t.statement_id AND s.withdrawn_at IS NULL
        JOIN meeting m ON m.id = s.meeting_id AND m.withdrawn_at IS NULL AND m.public_id = s.public_id
       WHERE t.withdrawn_at IS NULL AND t.extent = 'full' AND t.lang IN ('ar', 'en')
         AND t.standing NOT IN ('press_report', 'portal_summary')
         AND EXISTS (SELECT FROM paragraph p WHERE p.text_id = t.id))
    SELECT a, public_id AS b, coalesce(before_ar, before_ar_own) AS "beforeAr", before_en AS "beforeEn",
           coalesce(title_ar, title_ar_own) AS "titleAr", title_en AS "titleEn", edtf AS date, array_agg(DISTINCT lang) AS langs
      FROM (${pairs}) AS pair
     GROUP BY a, before_ar, before_ar_own, before_en, public_id, title_ar, title_ar_own, title_en, edtf, earliest
     ORDER BY earliest DESC, public_id, a DESC
     LIMIT ${mostListed}`;
  const isFirst = (row: Row, index: number) => rows.findIndex(({ b }) => b === row.b) === index;
  return rows.filter(isFirst).map(({ a, b, beforeAr, beforeEn, titleAr, titleEn, date, langs }) => ({
    a,
    b,
    titleBefore: bilingual(beforeAr, beforeEn),
    title: bilingual(titleAr, titleEn),
    date,
    langs: (['ar', 'en'] as const).filter((lang) => langs.includes(lang)),
  }));
}
