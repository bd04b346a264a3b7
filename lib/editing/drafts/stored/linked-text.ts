import type { Prisma } from '@/lib/db/generated/client';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';

/**
 * The text that somebody enters who names its statement, language and source, where the record knows just one such text
 * and by its link alone: it keeps its id, and no second text stands beside it. Null: the text is new.
 */
export async function findLinkedText(tx: Prisma.TransactionClient, payload: Payload): Promise<string | null> {
  const { 'text.statement': statement, 'text.lang': lang, 'text.source': source, 'text.slug': slug } = payload;
  if (!statement || !lang || !source || slug) return null;
  const rows = await tx.text.findMany({
    select: { slug: true },
    where: {
      lang,
      withdrawnAt: null,
      paragraphs: { none: {} },
      statement: { publicId: statement, withdrawnAt: null },
      source: { publicId: source },
    },
  });
  const [only] = rows;
  return rows.length === 1 && only ? `${statement}/${only.slug}` : null;
}
