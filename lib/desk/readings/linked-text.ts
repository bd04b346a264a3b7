import { authorize, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { findLinkedText, type LinkedText } from '@/lib/editing/drafts/stored/linked-text';

type Pasted = { url: string; statement: string; lang: string; publisher: string };

/** The text whose words somebody pastes: the one with this link, or else the statement's of this publisher and language. */
export async function findPastedText(actor: PersonActor, pasted: Pasted): Promise<LinkedText | null> {
  authorize(actor, 'draft.start');
  const isNamed = pasted.url.trim() !== '' || (pasted.statement !== '' && pasted.publisher.trim() !== '');
  return isNamed ? findLinkedText(db, { ...pasted, source: '' }) : null;
}
