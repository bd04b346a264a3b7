import { useLocale, useTranslations } from 'next-intl';
import type { DraftReport } from '@/lib/desk/reports';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { ReportAbout } from './report-about';
import { ReportWords } from './report-words';

/** Above a draft that was begun from a reader's report: which report, what it is about, and what the reader wrote. */
export function AskedNotice({ reports }: { reports: readonly DraftReport[] }) {
  const locale = useLocale();
  const t = useTranslations('desk.reports');
  return reports.map((report) => (
    <aside
      key={report.number}
      aria-label={t('number', { number: String(report.number) })}
      className="grid max-w-prose gap-2 border-s-4 border-official ps-4"
    >
      <p>
        {t('draftOf')}{' '}
        <a href={deskPaths.report(locale, report.number)}>{t('number', { number: String(report.number) })}</a>
      </p>
      <p className="text-quiet">
        <ReportAbout report={report} />
      </p>
      <ReportWords words={report.words} />
    </aside>
  ));
}
