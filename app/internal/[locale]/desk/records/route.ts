import { againIfRefused } from '@/app/internal/[locale]/desk/again-if-refused';
import { deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { actorOf } from '@/lib/auth/session';
import { recordTypes } from '@/lib/desk/records';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const POST = deskPost(againIfRefused(beginRecord, { typed: ({ form }) => form.fields() }), {
  permission: 'record.read',
});

/** Begins a draft of a record of the kind that is listed. */
async function beginRecord({ form, locale, session }: SignedIn): Promise<Response> {
  const type = recordTypes.find((each) => each === form.get('type'));
  if (form.get('action') !== 'begin' || type === undefined) return seeOther(deskPaths.records(locale));
  const added = form.get('source') === 'new' && type !== 'source' ? ['source' as const] : [];
  const parts = [...added, type].map((each) => ({ type: each, subject: null, payload: {} }));
  const { id } = await startDraft(actorOf(session), { parts }, { requestKey: form.get('request') });
  return seeOther(deskPaths.draft(locale, id));
}
