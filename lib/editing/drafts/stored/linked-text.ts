import type { Prisma } from '@/lib/db/generated/client';
import { foldedKey } from '@/lib/text/characters/folded-key';

/** A text that the record knows by its link alone. */
export type LinkedText = { id: string; rights: string };

/** What somebody says of a text, each empty where nothing was said: its source by its id, its address or its publisher. */
type Named = { statement: string; lang: string; source: string; url: string; publisher: string };

/**
 * The text that somebody enters, where the record knows just one like it and by its link alone: it keeps its id and its
 * source, and no second text is made beside it. Null: the text is new.
 */
export async function findLinkedText(
  tx: Prisma.TransactionClient,
  { statement, lang, source, url, publisher }: Named,
): Promise<LinkedText | null> {
  const rows = await tx.text.findMany({
    select: {
      slug: true,
      rights: true,
      statement: { select: { publicId: true } },
      source: { select: { publicId: true, url: true, publisherAr: true, publisherEn: true } },
    },
    where: {
      withdrawnAt: null,
      paragraphs: { none: {} },
      statement: { withdrawnAt: null, ...(statement !== '' && { publicId: statement }) },
      ...(lang !== '' && { lang }),
    },
  });
  const address = url.trim();
  const name = foldedKey(publisher);
  const found = rows.filter(({ source: known }) => {
    if (known === null) return false;
    if (source !== '') return known.publicId === source;
    if (address !== '') return known.url === address;
    return name !== '' && [known.publisherAr, known.publisherEn].map(foldedKey).includes(name);
  });
  const [only, other] = found;
  return only && !other ? { id: `${only.statement.publicId}/${only.slug}`, rights: only.rights } : null;
}
