import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { OwnReport } from '@/components/records/reports/own-report';
import { PageFrame } from '@/components/shell/page-frame';
import { at, paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { findReaderReport } from '@/lib/records/reports/reader-report';

type Props = PageProps<'/[locale]/report/[token]'>;

/** Made for each request, and sent by the front to nobody's cache. */
export const instant = false;

export async function generateMetadata({ params }: Props) {
  const { number } = await readReport(params);
  const t = await getTranslations('report');
  return { title: t('number', { number: String(number) }), robots: { index: false, follow: false } };
}

export default async function OwnReportPage({ params }: Props) {
  const report = await readReport(params);
  const { token } = await params;
  return (
    <PageFrame address={at(paths.ownReport, token)}>
      <OwnReport report={report} />
    </PageFrame>
  );
}

const findOnce = cache(findReaderReport);

async function readReport(params: Props['params']) {
  await readLocale(params);
  await connection();
  const report = await findOnce((await params).token);
  if (!report) notFound();
  return report;
}
