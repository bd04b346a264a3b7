import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskPage, readFaults } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { ReportView } from '@/components/editing/reports/report-view';
import { mayDo } from '@/lib/auth/permissions';
import { actorOf } from '@/lib/auth/session';
import { getReport } from '@/lib/desk/reports';

type Props = PageProps<'/[locale]/desk/reports/[id]'>;

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.reports');
  return { title: t('title') };
}

export default async function ReportPage({ params }: Props) {
  const visit = await requireVisit('report.read');
  const { id } = await params;
  const actor = actorOf(visit.session);
  const report = /^[1-9]\d{0,8}$/.test(id) ? await getReport(actor, Number(id)) : null;
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
