import { authorize, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { findLinkedText, type LinkedText } from '@/lib/editing/drafts/stored/linked-text';
import { foldedKey } from '@/lib/text/characters/folded-key';

type Pasted = { url: string; statement: string; lang: string; publisher: string };

/** The text whose words somebody pastes: the one with this link, or else the statement's of this publisher and language. */
export async function findPastedText(actor: PersonActor, pasted: Pasted): Promise<LinkedText | null> {
  authorize(actor, 'draft.start');
  const isNamed = pasted.url.trim() !== '' || (pasted.statement !== '' && pasted.publisher.trim() !== '');
  return isNamed ? findLinkedText(db, { ...pasted, source: '' }) : null;
}

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
