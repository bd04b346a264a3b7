import { useLocale, useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { ChoiceList } from '@/components/editing/form/choice-list';
import { ErrorSummary } from '@/components/editing/form/error-summary';
import { LongText } from '@/components/editing/form/long-text';
import { PostForm } from '@/components/editing/form/post-form';
import { TextInput } from '@/components/editing/form/text-input';
import { Moment } from '@/components/editing/frame/moment';
import type { ReportView } from '@/lib/desk/reports';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { otherLocale } from '@/lib/i18n/locales';

type Props = { report: ReportView; typed: Record<string, string>; faults: Record<string, string> };

const outcomes = ['corrected', 'right_already', 'undecided', 'off_record'] as const;
const fields = ['outcome', 'answerAr', 'answerEn', 'correction'] as const;
const names = { ar: 'answerAr', en: 'answerEn' } as const;

/** The answer to a report, in one language or both; public as soon as it is sent. */
export function AnswerForm({ report, typed, faults }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.reports');
  const faulty = fields.filter((field) => field in faults);
  const value = (field: (typeof fields)[number], stored: string | null) => typed[field] ?? stored ?? '';
  return (
    <PostForm
      to={deskPaths.report(locale, report.number)}
      hidden={{ version: report.version, kept: typed.kept ?? '' }}
      isKept
    >
      {report.state === 'answered' && <AnswerNote answer={report.answer} />}
      <ErrorSummary title={t('refused')} faults={faulty.map((field) => ({ field, message: faults[field] ?? '' }))} />
      <ChoiceList
        name="outcome"
        label={t('outcomeLabel')}
        options={outcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
        values={[value('outcome', report.outcome)]}
        error={faults.outcome}
        takesFocus={faulty[0] === 'outcome'}
      />
      {[locale, otherLocale(locale)].map((lang) => (
        <LongText
          key={lang}
          name={names[lang]}
          label={t(`answerIn.${lang}`)}
          hint={t(`answerHint.${lang}`)}
          lang={lang}
          rows={4}
          maxLength={4_000}
          value={value(names[lang], report.answer[lang])}
          error={faults[names[lang]]}
          takesFocus={faulty[0] === names[lang]}
        />
      ))}
      <TextInput
        name="correction"
        label={t('correctionLabel')}
        note={t('ifCorrected')}
        hint={t('correctionHint')}
        script="code"
        maxLength={40}
        value={value('correction', report.correction ?? report.published)}
        error={faults.correction}
        takesFocus={faulty[0] === 'correction'}
        below={report.changes.length > 0 && <LastChanges changes={report.changes} />}
      />
      <Buttons>
        <Button kind="primary" name="action" value="answer">
          {t(report.state === 'answered' ? 'sendAnswerAgain' : 'sendAnswer')}
        </Button>
      </Buttons>
    </PostForm>
  );
}

/** That the answer which readers see is in one language alone. */
function AnswerNote({ answer }: Pick<ReportView, 'answer'>) {
  const t = useTranslations('desk.reports.answerOnlyIn');
  if ((answer.ar === null) === (answer.en === null)) return null;
  return <p className="max-w-prose text-doubt">{t(answer.ar === null ? 'en' : 'ar')}</p>;
}

function LastChanges({ changes }: { changes: ReportView['changes'] }) {
  const t = useTranslations('desk.reports');
  return (
    <>
      {t('lastChanges')}
      <ul className="list-disc ps-5">
        {changes.map(({ seq, at, record }) => (
          <li key={seq}>
            <bdi dir="ltr">{seq}</bdi> · <bdi dir="ltr">{record.id}</bdi> · <Moment at={at} />
          </li>
        ))}
      </ul>
    </>
  );
}
