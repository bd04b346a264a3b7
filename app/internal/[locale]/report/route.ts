import { type DeskForm, readForm, UnreadableForm } from '@/app/internal/[locale]/desk/desk-form';
import { faultsOf } from '@/app/internal/[locale]/desk/faults-of';
import { takeReportSlot } from '@/lib/auth/limits/report-limit';
import { reportsDesk } from '@/lib/auth/permissions';
import { receiveReport } from '@/lib/editing/reports/receive-report';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { getReportSubject } from '@/lib/records/reports/report-subject';
import { isBlank } from '@/lib/text/characters/is-blank';
import { refusedForm } from './refused-form';

type Context = { params: Promise<{ locale: string }> };

/** The field that people do not see; what fills in every field is no reader. */
const trap = 'homepage';

/** A reader reports an error. The front has looked at the origin, the type and the size of the form. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  try {
    return await receive(await readForm(request), request.headers.get('x-portal-client') ?? '', locale);
  } catch (error) {
    if (error instanceof UnreadableForm) return new Response(null, { status: error.status });
    throw error;
  }
}

async function receive(form: DeskForm, client: string, lang: Locale): Promise<Response> {
  const refuse = (status: 422 | 429, faults: Record<string, string>, retryAfter: number | null = null) =>
    refusedForm(form, { lang, status, faults, retryAfter });

  if (form.get(trap) !== '') return refuse(422, { [trap]: 'report.trapFilled' });
  const slot = await takeReportSlot(client);
  if (slot.isLimited) return refuse(429, {}, slot.retryAfter);
  try {
    const [about, words] = [form.get('about').slice(0, 500), form.get('words')];
    const subject = about === '' ? null : await getReportSubject(about);
    if (subject) {
      const { token } = await receiveReport(reportsDesk, { about: subject.about, lang, words });
      return new Response(null, { status: 303, headers: { Location: paths.ownReport(lang, token) } });
    }
    await slot.giveBack();
    return refuse(422, { about: 'report.unknownAbout', ...(isBlank(words) && { words: 'validation.required' }) });
  } catch (error) {
    await slot.giveBack();
    const faults = faultsOf(error);
    if (faults === null) throw error;
    return refuse(422, faults);
  }
}
