import { againIfRefused } from '@/app/internal/[locale]/desk/again-if-refused';
import { deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { actorOf } from '@/lib/auth/session';
import { getReport } from '@/lib/desk/reports';
import { untilPublic } from '@/lib/desk/until-public';
import { answerReport } from '@/lib/editing/reports/answer-report';
import { closeReport } from '@/lib/editing/reports/close-report';
import { releaseWords } from '@/lib/editing/reports/release-words';
import { takeReport } from '@/lib/editing/reports/take-report';
import { DomainError } from '@/lib/errors/domain-error';
import { deskPaths } from '@/lib/i18n/desk-paths';

const fields = ['outcome', 'answerAr', 'answerEn', 'correction'] as const;

export const POST = deskPost(againIfRefused(act, { typed: typedIn, shows: () => true }), {
  permission: 'report.read',
});

function typedIn({ form }: SignedIn): Record<string, string> {
  if (form.get('action') !== 'answer') return {};
  return Object.fromEntries(fields.map((name) => [name, form.get(name)]));
}

async function act({ form, locale, params, session }: SignedIn): Promise<Response> {
  const actor = actorOf(session);
  const setting = { requestKey: form.get('request') };
  if (!/^[1-9]\d{0,8}$/.test(params.id ?? '')) throw new DomainError('not-found', `there is no report ${params.id}`);
  const id = Number(params.id);
  const seen = { id, version: form.get('version') === '' ? null : Number(form.get('version')) };
  const page = deskPaths.report(locale, id);
  switch (form.get('action')) {
    case 'take':
      await takeReport(actor, seen, setting);
      return seeOther(page, { notice: 'report-taken' });
    case 'answer': {
      const answer = Object.fromEntries(fields.map((name) => [name, form.get(name)]));
      await answerReport(actor, { ...seen, ...answer }, setting);
      await untilPublic();
      return seeOther(page, { notice: 'report-answered' });
    }
    case 'release':
    case 'withhold': {
      const isReleased = form.get('action') === 'release';
      await releaseWords(actor, { ...seen, isReleased }, setting);
      return seeOther(page, { notice: isReleased ? 'words-released' : 'words-withheld' });
    }
    case 'close':
      await closeReport(actor, seen, setting);
      return seeOther(page, { notice: 'report-closed' });
    case 'draft': {
      const report = await getReport(actor, id);
      const record = report?.correctable.find((each) => `${each.type}:${each.id}` === form.get('record'));
      if (!report || !record) throw new DomainError('not-found', `report ${id} is about no such record`);
      const hasNewSource = form.get('source') === 'new';
      const wanted = form.get('draft') === '' ? {} : { draft: form.get('draft') };
      const { draft, wasOpen } = await takeReport(actor, { ...seen, record, hasNewSource, ...wanted }, setting);
      const notice = wasOpen ? 'report-tied' : 'draft-made';
      return draft ? seeOther(deskPaths.draft(locale, draft.id), { notice }) : seeOther(page);
    }
    default:
      return seeOther(page);
  }
}
