import { cacheLife, cacheTag } from 'next/cache';
import type { Database } from '@/lib/db/client';
import { db } from '@/lib/db/reading/db';
import type { NamePair } from '@/lib/language/names/name-lexicon';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';

const names = { publicId: true, nameAr: true, nameEn: true, variantsAr: true, variantsEn: true } as const;

/** The names of bodies, parties and places, as comparisons of texts look them up. */
export async function listNamePairs(): Promise<NamePair[]> {
  'use cache';
  cacheTag(tags.bodies, tags.parties, tags.places);
  cacheLife('max');

  return readNamePairs(db);
}

/** The same, asked anew: for the command line, which has no cache. */
export async function readNamePairs(db: Database): Promise<NamePair[]> {
  const [bodies, parties, places] = await Promise.all([
    db.body.findMany({
      select: { publicId: true, nameAr: true, nameEn: true, names: { select: { lang: true, name: true } } },
      where: published,
    }),
    db.party.findMany({ select: names, where: published }),
    db.place.findMany({ select: names, where: published }),
  ]);
  return [
    ...bodies.map(({ publicId, nameAr, nameEn, names }) => ({
      id: publicId,
      kind: 'body' as const,
      ar: [...(nameAr ? [nameAr] : []), ...names.filter(({ lang }) => lang === 'ar').map(({ name }) => name)],
      en: [nameEn, ...names.filter(({ lang }) => lang === 'en').map(({ name }) => name)],
    })),
    ...parties.map((row) => toPair(row, 'party')),
    ...places.map((row) => toPair(row, 'place')),
  ];
}

type Named = { publicId: string; nameAr: string; nameEn: string; variantsAr: string[]; variantsEn: string[] };

function toPair({ publicId, nameAr, nameEn, variantsAr, variantsEn }: Named, kind: 'party' | 'place'): NamePair {
  return { id: publicId, kind, ar: [nameAr, ...variantsAr], en: [nameEn, ...variantsEn] };
}
