import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import type { HeldText } from '@/lib/records/statements/held/held-text';

/** Who published these texts, by their ids, as is known today. */
export async function readPublishers(texts: readonly HeldText[]): Promise<Map<string, Bilingual>> {
  if (texts.length === 0) return new Map();
  const rows = await db.text.findMany({
    select: {
      slug: true,
      statement: { select: { publicId: true } },
      source: { select: { publisherAr: true, publisherEn: true } },
    },
    where: { OR: texts.map(({ slug, statement }) => ({ slug, statement: { publicId: statement } })) },
  });
  return new Map(
    rows.flatMap(({ slug, statement, source }) =>
      source ? [[`${statement.publicId}/${slug}`, bilingual(source.publisherAr, source.publisherEn)] as const] : [],
    ),
  );
}
