import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { ReportArticle } from '@/components/records/reports/report-article';
import { PageFrame } from '@/components/shell/page-frame';
import { at, paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getReportSubject } from '@/lib/records/reports/report-subject';
import { listReportedWords } from '@/lib/records/reports/reported-words';

type Props = PageProps<'/[locale]/report/refused-page'>;

type Refused = {
  typed: { about: string; words: string };
  faults: Record<string, string>;
  /** Seconds. Null: it was not for the number of reports. */
  retryAfter: number | null;
};

/** Sent by the front in place of the answer to a form that was refused. */
export const instant = false;

export async function generateMetadata({ params }: Props) {
  await readLocale(params);
  const t = await getTranslations('report');
  return { title: t('refusedTitle'), robots: { index: false } };
}

export default async function RefusedReportPage({ params }: Props) {
  await readLocale(params);
  const { typed, ...refusal } = readRefused((await headers()).get('x-portal-typed'));
  const subject = await getReportSubject(typed.about);
  return (
    <PageFrame address={subject ? at(paths.reportOn, subject.about) : paths.report}>
      <ReportArticle subject={subject} reported={await listReportedWords(subject)} typed={typed} {...refusal} />
    </PageFrame>
  );
}

/** Only the front sends this header. */
function readRefused(header: string | null): Refused {
  if (header === null) return { typed: { about: '/', words: '' }, faults: {}, retryAfter: null };
  return JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as Refused;
}
