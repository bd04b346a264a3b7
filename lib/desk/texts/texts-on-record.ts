import { db } from '@/lib/db/client';
import type { DraftView } from '@/lib/desk/drafts';
import { published } from '@/lib/records/published';

/** A statement whose texts readers see, and the languages that these are in. */
export type TextsOnRecord = { statement: string; langs: string[] };

/** The texts of the statements that a correction is about, or of those of its meeting: what its claims are quoted from. */
export async function listTextsOnRecord({ parts }: Pick<DraftView, 'parts'>): Promise<TextsOnRecord[]> {
  const subjectOf = (wanted: string) => parts.find(({ type }) => type === wanted)?.subject ?? null;
  const [meeting, statement] = [subjectOf('meeting'), subjectOf('statement')];
  if (meeting === null && statement === null) return [];
  const found = await db.statement.findMany({
    select: { publicId: true, texts: { select: { lang: true }, where: published, orderBy: { lang: 'asc' } } },
    where: {
      ...published,
      OR: [
        ...(meeting === null ? [] : [{ meeting: { publicId: meeting } }]),
        ...(statement === null ? [] : [{ publicId: statement }]),
      ],
      texts: { some: published },
    },
    orderBy: { publicId: 'asc' },
  });
  return found.map(({ publicId, texts }) => ({
    statement: publicId,
    langs: [...new Set(texts.map(({ lang }) => lang))],
  }));
}
