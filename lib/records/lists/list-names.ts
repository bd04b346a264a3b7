import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';

type Named = { id: string; name: Bilingual; nameArOwn: string | null };

/** What lists show of the records that can narrow them. */
export type ListNames = { bodies: Named[]; places: Named[]; parties: Named[]; topics: Named[] };

/** The names of all published bodies, places, parties and topics: what is not among them is no value of a filter. */
export async function getListNames(): Promise<ListNames> {
  'use cache';
  cacheTag(tags.bodies, tags.places, tags.parties, tags.topics);
  cacheLife('max');

  const names = { publicId: true, nameAr: true, nameEn: true } as const;
  const [bodies, places, parties, topics] = await Promise.all([
    db.body.findMany({ select: { ...names, nameArOwn: true }, where: published, orderBy: { position: 'asc' } }),
    db.place.findMany({ select: names, where: published }),
    db.party.findMany({ select: names, where: published }),
    db.topic.findMany({ select: { publicId: true, labelAr: true, labelEn: true }, where: published }),
  ]);
  return {
    bodies: bodies.map((row) => toNamed(row, row.nameArOwn)),
    places: places.map((row) => toNamed(row)),
    parties: parties.map((row) => toNamed(row)),
    topics: topics.map(({ publicId, labelAr, labelEn }) => toNamed({ publicId, nameAr: labelAr, nameEn: labelEn })),
  };
}

function toNamed(
  { publicId, nameAr, nameEn }: { publicId: string; nameAr: string | null; nameEn: string | null },
  nameArOwn: string | null = null,
): Named {
  return { id: publicId, name: bilingual(nameAr, nameEn), nameArOwn };
}
