import { cacheLife, cacheTag } from 'next/cache';
import { Prisma } from '@/lib/db/generated/client';
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

  // Each half stops at its bound; together they would be sorted whole.
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, "titleAr", "titleEn", ordinal, edtf FROM (
      (SELECT s.public_id AS id, ${titles}, CASE WHEN m.ordinal_scope = 'series' THEN m.ordinal END AS ordinal, m.edtf, m.earliest
         FROM meeting m JOIN statement s ON s.meeting_id = m.id
        WHERE s.withdrawn_at IS NULL AND m.withdrawn_at IS NULL AND ${isHeldWhole}
        ORDER BY m.earliest DESC, s.public_id DESC LIMIT ${mostListed})
      UNION ALL
      (SELECT s.public_id, ${titles}, NULL, s.issued, NULL FROM statement s
        WHERE s.withdrawn_at IS NULL AND s.meeting_id IS NULL AND ${isHeldWhole}
        ORDER BY s.public_id DESC LIMIT ${mostListed})) AS held
     ORDER BY earliest DESC NULLS LAST, id DESC
     LIMIT ${mostListed}`;
  return rows.map(({ titleAr, titleEn, ...row }) => ({ ...row, title: bilingual(titleAr, titleEn) }));
}

const titles = Prisma.sql`coalesce(s.title_ar, s.title_ar_own) AS "titleAr", s.title_en AS "titleEn"`;

const isHeldWhole = Prisma.sql`
  EXISTS (SELECT FROM text t
           WHERE t.statement_id = s.id AND t.withdrawn_at IS NULL AND t.extent = 'full'
             AND t.standing NOT IN ('press_report', 'portal_summary')
             AND EXISTS (SELECT FROM paragraph p WHERE p.text_id = t.id))`;
