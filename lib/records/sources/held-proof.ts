import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';

/** A statement whose text is whole here and came from a source. `slot`: the first paragraph with one of the names. */
export type HeldProof = { statement: string; slot: string | null };

/** Where readers find the words of a source about somebody who has these names. Null: its text is not held whole. */
export async function findHeldProof(source: string, names: string[]): Promise<HeldProof | null> {
  'use cache';
  cacheTag(tags.statements, tags.sources);
  cacheLife('max');

  const text = await db.text.findFirst({
    select: {
      statement: { select: { publicId: true } },
      paragraphs: {
        select: { slots: { select: { slot: { select: { label: true } } } } },
        where: { OR: names.map((name) => ({ content: { contains: name } })) },
        orderBy: { position: 'asc' },
        take: 1,
      },
    },
    where: { ...published, extent: 'full', source: { publicId: source }, statement: published },
    orderBy: [{ standing: 'asc' }, { slug: 'asc' }],
  });
  if (text === null) return null;
  return { statement: text.statement.publicId, slot: text.paragraphs[0]?.slots[0]?.slot.label ?? null };
}
