import { notFound } from 'next/navigation';
import { type DeskVisit, requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import type { PersonActor } from '@/lib/auth/permissions';
import { actorOf, type Session } from '@/lib/auth/session';
import { type DraftView, getDraft } from '@/lib/desk/drafts';

export type DraftVisit = {
  visit: DeskVisit & { session: Session };
  actor: PersonActor;
  draft: DraftView;
};

/** The draft of the address, as the person who asks may see it; without one the page answers 404. `shown` is of its query. */
export async function readDraft(params: Promise<{ id: string }>, shown?: string): Promise<DraftVisit> {
  const visit = await requireVisit('draft.read');
  const actor = actorOf(visit.session);
  const draft = await getDraft(actor, (await params).id, shown === 'aside' ? 'aside' : 'typed');
  if (draft === null) notFound();
  return { visit, actor, draft };
}
