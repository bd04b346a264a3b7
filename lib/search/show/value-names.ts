import { db } from '@/lib/db/reading/db';

type Bilingual = { ar: string | null; en: string | null };

/** The records whose names filters show. */
export type ValueNames = {
  topics: { id: string; label: Bilingual }[];
  bodies: { id: string; name: Bilingual; nameArOwn: string | null }[];
};

/** Asks the database: the cached readers of lib/records answer within Next alone. */
export async function findValueNames(): Promise<ValueNames> {
  const published = { withdrawnAt: null };
  const [topics, bodies] = await Promise.all([
    db.topic.findMany({ select: { publicId: true, labelAr: true, labelEn: true }, where: published }),
    db.body.findMany({
      select: { publicId: true, nameAr: true, nameEn: true, nameArOwn: true },
      where: published,
    }),
  ]);
  return {
    topics: topics.map(({ publicId, labelAr, labelEn }) => ({ id: publicId, label: { ar: labelAr, en: labelEn } })),
    bodies: bodies.map(({ publicId, nameAr, nameEn, nameArOwn }) => ({
      id: publicId,
      name: { ar: nameAr, en: nameEn },
      nameArOwn,
    })),
  };
}
