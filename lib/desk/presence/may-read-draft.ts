import type { PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { readableBy } from '@/lib/desk/draft-lists';

/** Whether there is such a draft and the actor may know of it. */
export async function mayReadDraft(actor: PersonActor, id: string): Promise<boolean> {
  return (await db.draft.count({ where: { AND: [readableBy(actor), { publicId: id }] } })) > 0;
}
