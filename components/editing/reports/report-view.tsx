import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StateMark } from '@/components/editing/draft/state-mark';
import { Button, Buttons } from '@/components/editing/form/button';
import { ConfirmStep } from '@/components/editing/form/confirm-step';
import { Notice } from '@/components/editing/form/notice';
import { PostForm } from '@/components/editing/form/post-form';
import { DeskSection } from '@/components/editing/frame/desk-section';
import { Moment } from '@/components/editing/frame/moment';
import { ReportAnswer } from '@/components/records/reports/report-answer';
import { Fact, Facts } from '@/components/ui/facts';
import type { ReportView as Report } from '@/lib/desk/reports';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { paths } from '@/lib/i18n/paths';
import { AnswerForm } from './answer-form';
import { ReportAbout } from './report-about';
import { ReportWords } from './report-words';

export type ReportRights = { take: boolean; answer: boolean };

type Props = {
  report: Report;
  rights: ReportRights;
  typed: Record<string, string>;
  /** The faults of a form that was refused, in words, by field. */
  faults: Record<string, string>;
};

/** One report: its words as they were typed, what can be done with it, and its answer. */
export function ReportView({ report, rights, typed, faults }: Props) {
  const t = useTranslations('desk.reports');
  const address = useAddress(report);
  const isOpen = report.state === 'received' || report.state === 'in_hand';
  return (
    <>
      {('conflict' in faults || 'version' in faults) && <Notice kind="refused">{t('conflict')}</Notice>}
      <ReportFacts report={report} />
      <DeskSection id="words" title={t('words')} lead={t('wordsLead')}>
        <ReportWords words={report.words} />
        {rights.answer && <Release report={report} />}
      </DeskSection>
      {rights.take && <Work report={report} mayAnswer={rights.answer} />}
      {rights.answer && report.state !== 'closed' ? (
        <DeskSection
          id="answer"
          title={report.state === 'answered' ? t('answerAgain') : t('answer')}
          lead={report.state === 'answered' ? t('answerAgainLead') : t('answerLead')}
        >
          <AnswerForm report={report} typed={typed} faults={faults} />
        </DeskSection>
      ) : (
        <Answer report={report} />
      )}
      {rights.answer && isOpen && (
        <ConfirmStep
          summary={t('closeStep')}
          words={t('closeWords')}
          to={address}
          hidden={{ version: report.version }}
          action={{ name: 'action', value: 'close', label: t('close') }}
        />
      )}
    </>
  );
}

function useAddress({ number }: Pick<Report, 'number'>): string {
  return deskPaths.report(useLocale(), number);
}

function ReportFacts({ report }: { report: Report }) {
  const locale = useLocale();
  const t = useTranslations('desk.reports');
  const { subject, state, outcome, taker, answerer, endedAt, draft, correction } = report;
  return (
    <Facts>
      <Fact name={t('column.about')}>
        {subject ? (
          <a href={paths.place(locale, subject.about)}>
            <ReportAbout report={report} />
          </a>
        ) : (
          <>
            <ReportAbout report={report} /> · {t('gone')}
          </>
        )}
      </Fact>
      <Fact name={t('column.state')}>
        {t(`state.${state}`)}
        {outcome && <> · {t(`outcome.${outcome}`)}</>}
      </Fact>
      <Fact name={t('column.received')}>
        <Moment at={report.receivedAt} />
      </Fact>
      {taker && (
        <Fact name={t('column.taker')}>
          <bdi>{taker}</bdi>
        </Fact>
      )}
      {endedAt && (
        <Fact name={state === 'closed' ? t('closedBy') : t('answeredBy')}>
          {answerer && <bdi>{answerer}</bdi>} · <Moment at={endedAt} />
        </Fact>
      )}
      {draft && (
        <Fact name={t('draft')}>
          <a href={deskPaths.draft(locale, draft.id)}>{t('draftLink')}</a>{' '}
          <StateMark draft={{ state: draft.state, returnedBecause: null }} />
        </Fact>
      )}
      {correction && (
        <Fact name={t('correction')}>
          <a href={paths.correction(locale, correction)}>{t('change', { seq: correction })}</a>
        </Fact>
      )}
      <Fact name={t('readersPage')}>
        <a href={paths.ownReport(locale, report.token)}>{t('readersPageLink')}</a>
      </Fact>
    </Facts>
  );
}

function Release({ report }: { report: Report }) {
  const t = useTranslations('desk.reports');
  const address = useAddress(report);
  const { words, isReleased, version, state } = report;
  if (words === null || state === 'closed' || (state === 'received' && !isReleased)) return null;
  const step = isReleased ? 'withhold' : 'release';
  return (
    <ConfirmStep
      summary={t(`${step}Step`)}
      words={t(`${step}Words`)}
      to={address}
      hidden={{ version }}
      action={{ name: 'action', value: step, label: t(step) }}
      kind="primary"
    />
  );
}

/** Taking it, and beginning a draft of what it is about. Says what its reader sees of that now. */
function Work({ report, mayAnswer }: { report: Report; mayAnswer: boolean }) {
  const t = useTranslations('desk.reports');
  const address = useAddress(report);
  const { state, correctable, isMine } = report;
  if (state === 'closed' || (state === 'answered' && correctable.length === 0)) return null;
  const lead = [
    t(`readerSees.${state}`),
    correctable.length === 0 ? t('notAtDesk') : t('leadsBack'),
    ...(state === 'answered' ? [] : [t(mayAnswer ? 'answerFollows' : 'answeredByOthers')]),
  ].join(' ');
  return (
    <DeskSection id="work" title={t('work')} lead={lead}>
      <div className="empty:hidden">
        {(state === 'received' || (state === 'in_hand' && !isMine)) && (
          <Step to={address} report={report} action="take" kind={state === 'received' ? 'primary' : 'plain'}>
            {state === 'received' ? t('take') : t('takeOver')}
          </Step>
        )}
      </div>
      {report.correctable.map((record) => (
        <Correction key={`${record.type} ${record.id}`} report={report} record={record} />
      ))}
    </DeskSection>
  );
}

/** A draft of one record: those that are open are named first, to go on with. */
function Correction({ report, record }: { report: Report; record: Report['correctable'][number] }) {
  const t = useTranslations('desk.reports');
  const address = useAddress(report);
  const name = `${record.type}:${record.id}`;
  const open = report.open.filter(({ record: of }) => of.type === record.type && of.id === record.id);
  return (
    <div className="grid gap-2">
      {open.map(({ draft }) => (
        <div key={draft.id} className="flex flex-wrap items-center gap-3 border-s-4 border-doubt ps-3">
          <span>
            {t.rich(draft.starter ? 'openDraft' : 'openDraftOfNobody', {
              record: () => <bdi dir="ltr">{record.id}</bdi>,
              who: () => <bdi>{draft.starter?.name}</bdi>,
            })}{' '}
            <StateMark draft={draft} />
          </span>
          <Step to={address} report={report} action="draft" hidden={{ record: name, draft: draft.id }}>
            {t('tie')}
          </Step>
        </div>
      ))}
      <div className="flex flex-wrap items-start gap-3">
        <Step to={address} report={report} action="draft" hidden={{ record: name }}>
          {t(`begin.${record.type}`)} <bdi dir="ltr">{record.id}</bdi>
        </Step>
        <Step to={address} report={report} action="draft" hidden={{ record: name, source: 'new' }}>
          {t('withNewSource')}
        </Step>
      </div>
    </div>
  );
}

type StepProps = {
  to: string;
  report: Report;
  action: 'take' | 'draft';
  hidden?: Record<string, string>;
  kind?: 'primary' | 'plain';
  children: ReactNode;
};

function Step({ to, report, action, hidden = {}, kind = 'plain', children }: StepProps) {
  return (
    <PostForm to={to} hidden={{ version: report.version, ...hidden }}>
      <Buttons>
        <Button kind={kind} name="action" value={action}>
          {children}
        </Button>
      </Buttons>
    </PostForm>
  );
}

/** For those who may not write it. */
function Answer({ report: { answer } }: { report: Report }) {
  const t = useTranslations('desk.reports');
  if (answer.ar === null && answer.en === null) return null;
  return (
    <DeskSection id="answer" title={t('answer')}>
      <div className="max-w-prose">
        <ReportAnswer answer={answer} />
      </div>
    </DeskSection>
  );
}
