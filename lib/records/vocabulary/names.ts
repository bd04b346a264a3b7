import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { tags } from '@/lib/records/tags';

/** The names of places and parties by public id and code, for values that name them. */
export async function listNames(): Promise<Record<string, Bilingual>> {
  'use cache';
  cacheTag(tags.places, tags.parties);
  cacheLife('max');

  const select = { nameAr: true, nameEn: true } as const;
  const [places, parties] = await Promise.all([
    db.place.findMany({ select: { ...select, publicId: true } }),
    db.party.findMany({ select: { ...select, code: true } }),
  ]);
  return Object.fromEntries([
    ...places.map((place) => [place.publicId, bilingual(place.nameAr, place.nameEn)]),
    ...parties.map((party) => [party.code, bilingual(party.nameAr, party.nameEn)]),
  ]);
}
