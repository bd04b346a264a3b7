import type { SignedIn } from '@/app/internal/[locale]/desk/post';
import { actorOf } from '@/lib/auth/session';
import { mayReadDraft } from '@/lib/desk/presence/may-read-draft';
import { noteOpen, toOpener } from '@/lib/desk/presence/presence';

/** What the script of an open page says from time to time. It writes nothing; the answer is who else has the draft open. */
export async function sayOpen({ params, session }: SignedIn): Promise<Response> {
  const id = params.id ?? '';
  if (!(await mayReadDraft(actorOf(session), id))) return Response.json({ code: 'not-found' }, { status: 404 });
  return Response.json({ others: noteOpen(id, toOpener(session.person)) });
}
