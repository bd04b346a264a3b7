import { authorize, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { foldedKey } from '@/lib/text/characters/folded-key';

/** What a publisher of sources on record is called in both languages. Null: no source has this publisher. */
export async function findPublisher(actor: PersonActor, name: string): Promise<{ ar: string; en: string } | null> {
  authorize(actor, 'draft.start');
  const key = foldedKey(name);
  if (key === '') return null;
  const rows = await db.source.groupBy({ by: ['publisherAr', 'publisherEn'], where: { withdrawnAt: null } });
  const found = rows.filter(({ publisherAr, publisherEn }) => [publisherAr, publisherEn].map(foldedKey).includes(key));
  const [only, other] = found;
  return only && !other ? { ar: only.publisherAr, en: only.publisherEn } : null;
}
