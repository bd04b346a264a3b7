import type { Prisma } from '@/lib/db/generated/client';
import type { Extent, OrdinalScope, ParagraphKind, Rights, Standing, StatementKind } from '@/lib/db/generated/enums';
import { bilingual } from '@/lib/records/bilingual';
import { statedNumber } from '@/lib/records/meetings/series-number';
import { toPublicWords } from '@/lib/records/statements/paragraphs';
import type { HeldMeeting, HeldText } from './held-text';

type Row = {
  slug: string;
  lang: string;
  standing: Standing;
  extent: Extent;
  rights: Rights;
  published: string | null;
  statement: string;
  kind: StatementKind;
  issued: string | null;
  officialLanguage: string | null;
  titleAr: string | null;
  titleEn: string;
  meeting: string | null;
  body: string;
  edtf: string;
  ordinal: number | null;
  ordinalScope: OrdinalScope | null;
  paragraphs: { kind: ParagraphKind; content: string; slots: string[] }[] | null;
};

/**
 * The texts of these statements today, those too that are known by a link alone. Texts of a meeting that was withdrawn are left
 * out, as in search. One plain query: an answer about many texts spends most of its time here.
 */
export async function findTextsNow(client: Prisma.TransactionClient, statements: string[]): Promise<HeldText[]> {
  if (statements.length === 0) return [];
  const rows = await client.$queryRaw<Row[]>`
    SELECT t.slug, t.lang, t.standing, t.extent, t.rights, t.published, s.public_id AS statement, s.kind, s.issued,
           s.official_language AS "officialLanguage", coalesce(s.title_ar, s.title_ar_own) AS "titleAr", s.title_en AS "titleEn",
           m.public_id AS meeting, b.public_id AS body, m.edtf, m.ordinal, m.ordinal_scope AS "ordinalScope",
           (SELECT json_agg(json_build_object('kind', p.kind, 'content', p.content, 'slots', ARRAY(
                     SELECT l.label FROM paragraph_slot ps JOIN slot l ON l.id = ps.slot_id WHERE ps.paragraph_id = p.id))
                     ORDER BY p.position)
              FROM paragraph p WHERE p.text_id = t.id) AS paragraphs
      FROM statement s
      JOIN text t ON t.statement_id = s.id AND t.withdrawn_at IS NULL
      LEFT JOIN meeting m ON m.id = s.meeting_id
      LEFT JOIN body b ON b.id = m.body_id
     WHERE s.public_id = ANY(${statements}::text[]) AND s.withdrawn_at IS NULL AND m.withdrawn_at IS NULL`;
  return rows.map(toHeldText);
}

function toHeldMeeting(id: string, { body, edtf, ordinal, ordinalScope }: Row): HeldMeeting {
  return { id, body, ordinal: statedNumber({ ordinal, ordinalScope }), edtf };
}

function toHeldText(row: Row): HeldText {
  const { slug, lang, standing, extent, rights, statement, kind, officialLanguage } = row;
  const meeting = row.meeting === null ? null : toHeldMeeting(row.meeting, row);
  return {
    id: `${statement}/${slug}`,
    statement,
    slug,
    kind,
    title: bilingual(row.titleAr, row.titleEn),
    officialLanguage,
    lang,
    standing,
    meeting,
    date: meeting?.edtf ?? row.issued ?? row.published,
    extent,
    rights,
    ...toPublicWords(extent, (row.paragraphs ?? []).map(toParagraphRow)),
  };
}

function toParagraphRow({ slots, ...paragraph }: NonNullable<Row['paragraphs']>[number]) {
  return { ...paragraph, slots: slots.map((label) => ({ slot: { label } })) };
}
