import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { tags } from '@/lib/records/tags';

/** A statement of which a whole text is held in some language, with the number and the day of its meeting, or else its own day. */
export type HeldStatement = { id: string; title: Bilingual; ordinal: number | null; edtf: string | null };

/** A longer list to choose from helps nobody; the address takes any statement. */
const mostListed = 200;

type Row = Omit<HeldStatement, 'title'> & { titleAr: string | null; titleEn: string };

/** The newest statements that are held whole, newest first. */
export async function listHeldStatements(): Promise<HeldStatement[]> {
  'use cache';
  cacheTag(tags.meetings, tags.statements);
  cacheLife('max');

  const rows = await db.$queryRaw<Row[]>`
    SELECT s.public_id AS id, coalesce(s.title_ar, s.title_ar_own) AS "titleAr", s.title_en AS "titleEn",
           CASE WHEN m.ordinal_scope = 'series' THEN m.ordinal END AS ordinal, coalesce(m.edtf, s.issued) AS edtf
      FROM statement s LEFT JOIN meeting m ON m.id = s.meeting_id
     WHERE s.withdrawn_at IS NULL AND (m.id IS NULL OR m.withdrawn_at IS NULL)
       AND EXISTS (SELECT FROM text t
                    WHERE t.statement_id = s.id AND t.withdrawn_at IS NULL AND t.extent = 'full'
                      AND t.standing NOT IN ('press_report', 'portal_summary')
                      AND EXISTS (SELECT FROM paragraph p WHERE p.text_id = t.id))
     ORDER BY m.earliest DESC NULLS LAST, s.public_id DESC
     LIMIT ${mostListed}`;
  return rows.map(({ titleAr, titleEn, ...row }) => ({ ...row, title: bilingual(titleAr, titleEn) }));
}
