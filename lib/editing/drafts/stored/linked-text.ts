import type { Prisma } from '@/lib/db/generated/client';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { foldedKey } from '@/lib/text/characters/folded-key';

/** The typed fields of a draft's text, and of the new source that it comes with, if any. */
type Typed = { text: Payload; source: Payload | null };

/**
 * The text that somebody enters who names its statement, its language and where it was published, where the record knows
 * just one such text and by its link alone: it keeps its id and its source, and no second text stands beside it. Null:
 * the text is new.
 */
export async function findLinkedText(tx: Prisma.TransactionClient, { text, source }: Typed): Promise<string | null> {
  const { 'text.statement': statement, 'text.lang': lang, 'text.source': named, 'text.slug': slug } = text;
  if (!statement || !lang || slug) return null;
  const rows = await tx.text.findMany({
    select: { slug: true, source: { select: { publicId: true, url: true, publisherAr: true, publisherEn: true } } },
    where: {
      lang,
      withdrawnAt: null,
      paragraphs: { none: {} },
      statement: { publicId: statement, withdrawnAt: null },
    },
  });
  const url = source?.['source.url']?.trim();
  const publisher = foldedKey(source?.['source.publisher'] || source?.['source.publisherAr'] || '');
  const found = rows.filter(({ source: known }) => {
    if (named) return known.publicId === named;
    if (url) return known.url === url;
    return publisher !== '' && [known.publisherAr, known.publisherEn].map(foldedKey).includes(publisher);
  });
  const [only] = found;
  return found.length === 1 && only ? `${statement}/${only.slug}` : null;
}
