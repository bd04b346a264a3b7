import { deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { actorOf } from '@/lib/auth/session';
import { restoreRecord } from '@/lib/editing/drafts/restore-record';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const POST = deskPost(actOnRecord, { permission: 'record.read' });

async function actOnRecord({ form, locale, params, session }: SignedIn): Promise<Response> {
  const actor = actorOf(session);
  const setting = { requestKey: form.get('request') };
  const { type = '', id = '' } = params;
  switch (form.get('action')) {
    case 'edit': {
      const draft = await startDraft(actor, { parts: [{ type, subject: id }] }, setting);
      return seeOther(deskPaths.draft(locale, draft.id));
    }
    case 'restore': {
      const draft = await restoreRecord(actor, { change: form.get('change') }, setting);
      return seeOther(deskPaths.draft(locale, draft.id), { notice: 'draft-made' });
    }
    default:
      return seeOther(deskPaths.record(locale, type, id));
  }
}
