import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ReportArticle } from '@/components/records/reports/report-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { at, paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getReportSubject } from '@/lib/records/reports/report-subject';
import { listReportedWords } from '@/lib/records/reports/reported-words';

type Props = PageProps<'/[locale]/report/on/[...path]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ path: ['_'] }];
}

export async function generateMetadata({ params }: Props) {
  const { about } = await readSubject(params);
  const t = await getTranslations('report');
  const metadata = await pageMetadata(params, at(paths.reportOn, about), {
    title: t('title'),
    description: t('description'),
  });
  return { ...metadata, robots: { index: false } };
}

export default async function ReportOnPage({ params }: Props) {
  const subject = await readSubject(params);
  return (
    <PageFrame address={at(paths.reportOn, subject.about)}>
      <ReportArticle subject={subject} reported={await listReportedWords(subject)} />
    </PageFrame>
  );
}

/** What the address names. Each thing has one such address; any other answers 404. */
async function readSubject(params: Props['params']) {
  await readLocale(params);
  const { path } = await params;
  const subject = await getReportSubject(`/${path.join('/')}`);
  if (!subject || paths.reportOn('en', subject.about) !== `/en/report/on/${path.join('/')}`) notFound();
  return subject;
}
