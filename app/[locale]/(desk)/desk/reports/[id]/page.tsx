import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { DeskPage, readFaults } from '@/app/[locale]/(desk)/desk/desk-page';
import { readVisit, requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { ReportView } from '@/components/editing/reports/report-view';
import { mayDo } from '@/lib/auth/permissions';
import { actorOf } from '@/lib/auth/session';
import { getReport, type ReportView as Report } from '@/lib/desk/reports';
import { wordsIn } from '@/lib/records/bilingual';
import { showUnseen } from '@/lib/text/characters/bidi';

type Props = PageProps<'/[locale]/desk/reports/[id]'>;

export const instant = false;

export async function generateMetadata({ params }: Props) {
  const { locale } = await readVisit();
  const t = await getTranslations();
  const report = await readReport((await params).id);
  if (!report) return { title: t('desk.reports.title') };
  const { subject, about, number } = report;
  const page = subject ? t(`navigation.${subject.page}`) : about;
  const record = subject?.record;
  const title = record ? (wordsIn(record.name, locale) ?? record.id) : page;
  return { title: `${showUnseen(title)} – ${t('desk.reports.number', { number: String(number) })}` };
}

/** Once for the title and the page; null for whoever may not read it, too. */
const readReport = cache(async (id: string): Promise<Report | null> => {
  const { session } = await readVisit();
  const isReader = session?.stage === 'full' && mayDo(session.person.role, 'report.read');
  return isReader && /^[1-9]\d{0,8}$/.test(id) ? getReport(actorOf(session), Number(id)) : null;
});

export default async function ReportPage({ params }: Props) {
  const visit = await requireVisit('report.read');
  const actor = actorOf(visit.session);
  const report = await readReport((await params).id);
  if (!report) notFound();
  const [t, faults] = [await getTranslations('desk.reports'), await readFaults(visit)];
  return (
    <DeskPage visit={visit} title={t('number', { number: String(report.number) })}>
      <ReportView
        report={report}
        rights={{ take: mayDo(actor.role, 'report.take'), answer: mayDo(actor.role, 'report.answer') }}
        typed={visit.typed ?? {}}
        faults={faults}
      />
    </DeskPage>
  );
}
