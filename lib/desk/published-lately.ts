import type { PersonActor } from '@/lib/auth/permissions';
import { type DraftSummary, listReadable } from './drafts';

const days = 14;
const most = 10;

/** The drafts that the actor has begun or written in and that were published within two weeks, the newest first. */
export async function listPublishedLately(actor: PersonActor): Promise<DraftSummary[]> {
  const own = { publicId: actor.id };
  const published = await listReadable(actor, {
    state: 'published',
    touchedAt: { gte: new Date(Date.now() - days * 86_400_000) },
    OR: [{ starter: own }, { revisions: { some: { author: own } } }],
  });
  return published.slice(0, most);
}
