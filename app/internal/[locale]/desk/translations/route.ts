import { againIfRefused } from '@/app/internal/[locale]/desk/again-if-refused';
import { deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { actorOf } from '@/lib/auth/session';
import { getDraft } from '@/lib/desk/drafts';
import { rowAtPlace } from '@/lib/desk/texts/draft-paragraphs';
import { untilPublic } from '@/lib/desk/until-public';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { letTranslationStand } from '@/lib/editing/texts/stale/let-translation-stand';
import { DomainError } from '@/lib/errors/domain-error';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { textIdPattern } from '@/lib/i18n/public-id';

export const POST = deskPost(againIfRefused(act, { typed: typedIn }), { permission: 'record.read' });

/** The reason, and which paragraph it was typed at. */
function typedIn({ form }: SignedIn): Record<string, string> {
  return {
    key: `${form.get('text')}/${form.get('place')}/${form.get('source')}`,
    reason: form.get('reason'),
  };
}

async function act(visit: SignedIn): Promise<Response> {
  const { form, locale, session } = visit;
  const page = deskPaths.translations(locale);
  switch (form.get('action')) {
    case 'stands':
      await letTranslationStand(
        actorOf(session),
        {
          id: form.get('text'),
          version: form.get('version') || null,
          place: form.get('place'),
          source: form.get('source'),
          sourceVersion: form.get('seen') || null,
          reason: form.get('reason'),
        },
        { requestKey: form.get('request') },
      );
      await untilPublic();
      return seeOther(`${page}#stale`, { notice: 'stands' });
    case 'edit':
      return edit(visit);
    default:
      return seeOther(page);
  }
}

/** Begins a draft of the translation, or goes on with one's own, at the paragraph that renders the place. */
async function edit({ form, locale, session }: SignedIn): Promise<Response> {
  const actor = actorOf(session);
  const subject = form.get('text');
  if (!textIdPattern.test(subject)) throw new DomainError('not-found', 'there is no such text');
  const parts = [{ type: 'text', subject }];
  const { id } = await startDraft(actor, { parts }, { requestKey: form.get('request') });
  const draft = await getDraft(actor, id);
  const row = draft && rowAtPlace(draft, form.get('place'));
  const page = deskPaths.draft(locale, id);
  return seeOther(row === null ? page : `${page}#paragraph.${row}`);
}
