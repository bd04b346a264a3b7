import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { readReportAsk } from '@/components/editing/reports/report-ask';
import { ReportList } from '@/components/editing/reports/report-list';
import { actorOf } from '@/lib/auth/session';
import { listReports } from '@/lib/desk/reports';

type Props = PageProps<'/[locale]/desk/reports'>;

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.reports');
  return { title: t('title') };
}

export default async function ReportsPage({ searchParams }: Props) {
  const visit = await requireVisit('report.read');
  const ask = readReportAsk(await searchParams);
  const [t, found] = [await getTranslations('desk.reports'), await listReports(actorOf(visit.session), ask)];
  return (
    <DeskPage visit={visit} title={t('title')} lead={t('lead')}>
      <ReportList ask={ask} found={found} />
    </DeskPage>
  );
}
