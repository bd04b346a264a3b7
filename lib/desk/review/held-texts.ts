import type { HeldText } from '@/lib/analysis/press-check/held-text';
import type { Database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Standing } from '@/lib/db/generated/enums';

type Held = { content: string; slots: string[] };

/** A text on record, whole, as evidence for editors: readers may see less of it. `text` is its paragraphs, a line each. */
export type WholeText = HeldText & { lang: string; standing: Standing; isExcerpt: boolean; paragraphs: Held[] };

/** The whole texts on record, or those of one statement. */
export async function listHeldTexts(db: Database | Prisma.TransactionClient, statement?: string): Promise<WholeText[]> {
  const rows = await db.text.findMany({
    select: {
      slug: true,
      lang: true,
      standing: true,
      extent: true,
      statement: { select: { publicId: true } },
      paragraphs: {
        select: { content: true, slots: { select: { slot: { select: { label: true } } } } },
        orderBy: { position: 'asc' },
      },
    },
    where: {
      withdrawnAt: null,
      paragraphs: { some: {} },
      ...(statement !== undefined && { statement: { publicId: statement } }),
    },
    orderBy: [{ statement: { publicId: 'asc' } }, { slug: 'asc' }],
  });
  return rows.map(({ slug, lang, standing, extent, statement: { publicId }, paragraphs }) => ({
    id: `${publicId}/${slug}`,
    statement: publicId,
    language: lang.startsWith('ar') ? 'ar' : 'en',
    lang,
    standing,
    isExcerpt: extent !== 'full',
    text: paragraphs.map(({ content }) => content).join('\n'),
    paragraphs: paragraphs.map(({ content, slots }) => ({ content, slots: slots.map(({ slot }) => slot.label) })),
  }));
}

/** The paragraph of a text of joined paragraphs in which an offset lies. */
export function paragraphAt<Paragraph extends { content: string }>(
  paragraphs: readonly Paragraph[],
  offset: number,
): Paragraph | null {
  let end = 0;
  for (const paragraph of paragraphs) {
    end += paragraph.content.length + 1;
    if (offset < end) return paragraph;
  }
  return null;
}
