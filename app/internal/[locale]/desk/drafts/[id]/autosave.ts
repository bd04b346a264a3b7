import { getTranslations } from 'next-intl/server';
import type { SignedIn } from '@/app/internal/[locale]/desk/post';
import { refusedFaults } from '@/app/internal/[locale]/desk/refused-faults';
import { actorOf } from '@/lib/auth/session';
import { autosaveDraft } from '@/lib/editing/drafts/autosave/autosave-draft';
import { DomainError } from '@/lib/errors/domain-error';
import type { Locale } from '@/lib/i18n/locales';
import { formatDate } from '@/lib/language/dates/format-date';

/** Takes what the script of a draft's page sends while somebody types. `=name` is a whole field, `~name` a splice of one. */
export async function autosave({ form, locale, params, session }: SignedIn): Promise<Response> {
  // Somebody else may have signed in beside the page.
  if (form.get('person') !== session.person.id) return refuse(403, 'other-person');
  const fields = Object.entries(form.fields());
  const marked = (mark: string) =>
    Object.fromEntries(fields.flatMap(([name, value]) => (name[0] === mark ? [[name.slice(1), value]] : [])));
  const [tab, turn, seq, shown] = ['tab', 'turn', 'seq', 'shown'].map((name) => form.get(name));
  try {
    const answer = await autosaveDraft(actorOf(session), {
      id: params.id ?? '',
      version: form.get('version'),
      tab: { name: tab, turn, seq, shown },
      leftAt: form.get('leftAt') || null,
      whole: marked('='),
      spliced: marked('~'),
    });
    const when = answer.closedAt && (await sayWhen(answer.closedAt, locale));
    return Response.json({ ...answer, when }, { status: answer.state === 'moved' ? 409 : 200 });
  } catch (error) {
    const refused = refusedFaults(error);
    if (refused) return refuse(isTooLong(error) ? 413 : refused.status, 'refused');
    if (!(error instanceof DomainError)) throw error;
    return refuse(error.code === 'not-found' ? 404 : 403, error.code);
  }
}

async function sayWhen(at: string, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'desk.frame' });
  return t('at', { day: formatDate(at.slice(0, 10), locale, 'short').text, time: at.slice(11, 16) });
}

function isTooLong(error: unknown): boolean {
  return error instanceof DomainError && error.faults.some(({ message }) => message === 'validation.tooLong');
}

function refuse(status: 403 | 404 | 409 | 413 | 422, code: string): Response {
  return Response.json({ code }, { status });
}
