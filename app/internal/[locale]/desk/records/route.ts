import { again, deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { refusedFaults } from '@/app/internal/[locale]/desk/refused-faults';
import { actorOf } from '@/lib/auth/session';
import { recordTypes } from '@/lib/desk/records';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const POST = deskPost(beginRecord, { permission: 'record.read' });

/** Begins a draft of a record of the kind that is listed. */
async function beginRecord({ form, path, locale, session }: SignedIn): Promise<Response> {
  const type = recordTypes.find((each) => each === form.get('type'));
  if (form.get('action') !== 'begin' || type === undefined) return seeOther(deskPaths.records(locale));
  const added = form.get('source') === 'new' && type !== 'source' ? ['source' as const] : [];
  const parts = [...added, type].map((each) => ({ type: each, subject: null, payload: {} }));
  try {
    const { id } = await startDraft(actorOf(session), { parts }, { requestKey: form.get('request') });
    return seeOther(deskPaths.draft(locale, id));
  } catch (error) {
    const refused = refusedFaults(error);
    if (refused === null) throw error;
    return again(path, { ...refused, typed: form.fields() });
  }
}
