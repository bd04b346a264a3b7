import { useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { CorrectionList, LoadList } from '@/components/records/history/change-log';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { type ChangeLog, getChangeLog } from '@/lib/records/history/changes';
import { getHistoryHead, type HistoryHead } from '@/lib/records/history/head';

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: PageProps<'/[locale]/corrections'>) {
  const t = await getTranslations('corrections');
  return pageMetadata(params, paths.corrections, { title: t('title'), description: t('description') });
}

export default async function CorrectionsPage({ params }: PageProps<'/[locale]/corrections'>) {
  await readLocale(params);
  return <Corrections log={await getChangeLog()} head={await getHistoryHead()} />;
}

function Corrections({
  log: { corrections, older, olderPage, loads },
  head,
}: {
  log: ChangeLog;
  head: HistoryHead | null;
}) {
  const locale = useLocale();
  const t = useTranslations('corrections');
  return (
    <PageFrame address={paths.corrections}>
      <h1 className="text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-quiet">{t('lead')}</p>
      {corrections.length === 0 ? (
        <Section id="changes" title={t('emptyTitle')}>
          <p className="max-w-prose">{t('empty')}</p>
        </Section>
      ) : (
        <Section id="changes" title={t('list')}>
          <CorrectionList corrections={corrections} />
          {olderPage !== null && (
            <p className="mt-6">
              <a href={paths.olderCorrections(locale, olderPage)}>{t('older', { count: older })}</a>
            </p>
          )}
        </Section>
      )}
      <HowToReport />
      {loads.length > 0 && (
        <Section id="loads" title={t('loads')} lead={t('loadsLead')}>
          <LoadList loads={loads} />
        </Section>
      )}
      {head && <LastChange head={head} />}
    </PageFrame>
  );
}

/** For readers who note it and look again later: a history that was written anew no longer has it. */
function LastChange({ head: { seq, hash } }: { head: HistoryHead }) {
  const t = useTranslations('corrections');
  return (
    <p className="mt-8 text-sm text-quiet">
      {t.rich('head', {
        seq,
        hash: () => (
          <code key="hash" dir="ltr" className="isolate-ltr break-all">
            {hash}
          </code>
        ),
      })}
    </p>
  );
}

function HowToReport() {
  const locale = useLocale();
  const t = useTranslations('corrections');
  return (
    <Section id="report" title={t('report')}>
      <p className="max-w-prose">
        {t('reportText')} <a href={paths.about(locale)}>{t('reportAbout')}</a>
      </p>
      <p className="mt-3">
        <a href={paths.report(locale)} rel="nofollow">
          {t('reportForm')}
        </a>
      </p>
    </Section>
  );
}
