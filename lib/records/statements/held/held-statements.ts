import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { tags } from '@/lib/records/tags';

/** A statement of which a whole text is held in some language. */
export type HeldStatement = { id: string; title: Bilingual };

/** A longer list to choose from helps nobody; the address takes any statement. */
const mostListed = 200;

/** The newest statements that are held whole, newest first. */
export async function listHeldStatements(): Promise<HeldStatement[]> {
  'use cache';
  cacheTag(tags.meetings, tags.statements);
  cacheLife('max');

  const rows = await db.$queryRaw<{ id: string; titleAr: string | null; titleEn: string }[]>`
    SELECT s.public_id AS id, coalesce(s.title_ar, s.title_ar_own) AS "titleAr", s.title_en AS "titleEn"
      FROM statement s LEFT JOIN meeting m ON m.id = s.meeting_id
     WHERE s.withdrawn_at IS NULL AND (m.id IS NULL OR m.withdrawn_at IS NULL)
       AND EXISTS (SELECT FROM text t
                    WHERE t.statement_id = s.id AND t.withdrawn_at IS NULL AND t.extent = 'full'
                      AND t.standing NOT IN ('press_report', 'portal_summary')
                      AND EXISTS (SELECT FROM paragraph p WHERE p.text_id = t.id))
     ORDER BY m.earliest DESC NULLS LAST, s.public_id DESC
     LIMIT ${mostListed}`;
  return rows.map(({ id, titleAr, titleEn }) => ({ id, title: bilingual(titleAr, titleEn) }));
}
