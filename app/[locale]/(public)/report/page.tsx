import { getTranslations } from 'next-intl/server';
import { ReportArticle } from '@/components/records/reports/report-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getReportSubject } from '@/lib/records/reports/report-subject';

type Props = PageProps<'/[locale]/report'>;

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('report');
  const metadata = await pageMetadata(params, paths.report, { title: t('title'), description: t('description') });
  return { ...metadata, robots: { index: false } };
}

export default async function ReportPage({ params }: Props) {
  await readLocale(params);
  const subject = await getReportSubject('/');
  return <PageFrame address={paths.report}>{subject && <ReportArticle subject={subject} />}</PageFrame>;
}
