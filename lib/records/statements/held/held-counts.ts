import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';

/** How many statements are held whole in each language, and how many meetings are on record. */
export type HeldCounts = { whole: { ar: number; en: number }; meetings: number };

export async function getHeldCounts(): Promise<HeldCounts> {
  'use cache';
  cacheTag(tags.meetings, tags.statements);
  cacheLife('max');

  const rows = await db.$queryRaw<{ lang: string; count: number }[]>`
    SELECT t.lang, count(DISTINCT t.statement_id)::int AS count
      FROM text t JOIN statement s ON s.id = t.statement_id
     WHERE t.withdrawn_at IS NULL AND s.withdrawn_at IS NULL AND t.extent = 'full'
       AND t.standing NOT IN ('press_report', 'portal_summary')
       AND EXISTS (SELECT FROM paragraph p WHERE p.text_id = t.id)
     GROUP BY 1`;
  const of = (lang: string) => rows.find((row) => row.lang === lang)?.count ?? 0;
  const meetings = await db.meeting.count({ where: published });
  return { whole: { ar: of('ar'), en: of('en') }, meetings };
}
