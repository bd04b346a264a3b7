import { useLocale, useTranslations } from 'next-intl';
import { Moment } from '@/components/records/provenance/moment';
import { Fact, Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/i18n/paths';
import type { ReaderReport } from '@/lib/records/reports/reader-report';
import { showUnseen } from '@/lib/text/characters/bidi';
import { ReportAnswer } from './report-answer';
import { ReportSubjectName } from './report-subject-name';

/** A report as the reader who sent it finds it again. */
export function OwnReport({ report }: { report: ReaderReport }) {
  const locale = useLocale();
  const t = useTranslations('report');
  const { number, state, subject, outcome, answer, correction, words } = report;
  return (
    <article className="max-w-prose">
      <h1 className="text-2xl md:text-3xl">{t('number', { number: String(number) })}</h1>
      <p className="mt-2">{t(`stateLead.${state}`)}</p>
      {state !== 'closed' && <p className="mt-2 text-quiet">{t('keepAddress')}</p>}
      <div className="mt-6">
        <Facts>
          <Fact name={t('about')}>
            {subject ? (
              <a href={paths.place(locale, subject.about)}>
                <ReportSubjectName subject={subject} />
              </a>
            ) : (
              t('gone')
            )}
          </Fact>
          <Fact name={t('state')}>
            {t(`stateName.${state}`)}
            {outcome && <> · {t(`outcome.${outcome}`)}</>}
          </Fact>
          <Fact name={t('receivedAt')}>
            <Moment at={report.receivedAt} />
          </Fact>
          {report.endedAt && (
            <Fact name={state === 'closed' ? t('closedAt') : t('answeredAt')}>
              <Moment at={report.endedAt} />
            </Fact>
          )}
        </Facts>
      </div>
      {answer && (
        <Section id="answer" title={t('answer')}>
          <ReportAnswer answer={answer} />
          {correction && (
            <p className="mt-3">
              <a href={paths.correction(locale, correction)}>{t('correction', { seq: correction })}</a>
            </p>
          )}
        </Section>
      )}
      <Section id="your-words" title={t('reported')}>
        {words === null ? (
          <p className="text-quiet">{t('notShown')}</p>
        ) : (
          <blockquote className="border-s-2 border-rule ps-4 wrap-anywhere whitespace-pre-line [unicode-bidi:plaintext]">
            {showUnseen(words)}
          </blockquote>
        )}
      </Section>
    </article>
  );
}
