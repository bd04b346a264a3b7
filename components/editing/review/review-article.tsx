import { useLocale, useTranslations } from 'next-intl';
import { toCommentState } from '@/components/editing/comments/comment-state';
import { OtherComments } from '@/components/editing/comments/other-comments';
import { NobodyApproves } from '@/components/editing/draft/authorship-notice';
import { useDraftFaults } from '@/components/editing/draft/draft-faults';
import { WithdrawnNotice } from '@/components/editing/draft/withdrawn-notice';
import type { Choices } from '@/components/editing/fields/part-fields';
import { ButtonLink } from '@/components/editing/form/button';
import { ConfirmStep } from '@/components/editing/form/confirm-step';
import { ErrorSummary } from '@/components/editing/form/error-summary';
import { LongText } from '@/components/editing/form/long-text';
import { Notice } from '@/components/editing/form/notice';
import { PostForm } from '@/components/editing/form/post-form';
import { ReasonNote } from '@/components/editing/form/reason-note';
import { ScheduleStep } from '@/components/editing/schedule/schedule-step';
import { WordsAsTyped } from '@/components/ui/words-as-typed';
import type { DraftView } from '@/lib/desk/drafts';
import type { Absence } from '@/lib/desk/review/absences';
import type { DraftReturn } from '@/lib/desk/review/returns';
import type { DraftSchedule } from '@/lib/desk/review/schedules';
import type { TextChecks as Checks } from '@/lib/desk/review/text-checks';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { AbsenceList } from './absence-list';
import { changedFields } from './changed-fields';
import { Checklist, useCheckFault, useClaimSubject } from './checklist';
import { claimsInOrder } from './claims-in-order';
import { Decision, OthersApprove } from './decision';
import { PartChanges } from './part-changes';
import { ReturnNotice } from './return-notice';
import { isConspicuous, TextChecks } from './text-checks';

type Props = {
  draft: DraftView;
  choices: Choices;
  /** Null: the draft was never returned, or is no longer open. */
  returned: DraftReturn | null;
  /** What the record says is not there, and may be once this is published. */
  absences: Absence[];
  /** What a machine sees in its text. Null: it has none, or is no longer open. */
  checks: Checks | null;
  /** The time that was set for it. */
  schedule: DraftSchedule | null;
  /** The answers of a form that was refused. */
  typed: Record<string, string>;
  /** What is wrong with fields of this page, as keys of messages. */
  refused: Record<string, string>;
  isJustApproved?: boolean;
};

/** What a draft changes, the claims to be checked, and what this person may decide. */
export function ReviewArticle({
  draft,
  choices,
  returned,
  absences,
  checks,
  schedule,
  typed,
  refused,
  ...props
}: Props) {
  const { isJustApproved = false } = props;
  const locale = useLocale();
  const t = useTranslations('desk.review');
  const draftWords = useTranslations('desk.draft');
  const faults = useDraftFaults()(draft);
  const subjectOf = useClaimSubject(choices);
  const faultOf = useCheckFault();
  const claims = claimsInOrder(draft);
  const fields = Object.assign({}, ...draft.parts.flatMap(({ base, payload }) => [base, payload]));
  const unjudged = claims.flatMap(({ claim }) => {
    const field = `check.${claim.id}`;
    const fault = refused[field];
    if (fault === undefined) return [];
    return [
      { field, message: draftWords('faultAt', { field: subjectOf(claim, fields), fault: faultOf(claim, fault) }) },
    ];
  });
  // What is wrong with a time is said at its field.
  const isRefused = '' in refused && !('schedule.day' in refused);
  const isStale = draft.parts.some(({ current }) => current !== null);
  const isPublishable = faults.length === 0 && !isStale;
  const mayApprove = draft.actions.approve === null && isPublishable;
  // One correction is checked at once; where there is more to check, the page opens at its head.
  const isShort = claims.length === 1 && !(checks && isConspicuous(checks));
  const comments = toCommentState(draft, { typed, faults: refused, form: 'review' });
  const changed = draft.parts.flatMap((part) => changedFields(part, choices));
  const answered = Object.entries(typed).filter(([name]) => name.startsWith('check.'));
  const checked = {
    ...draft.approval?.checklist,
    ...Object.fromEntries(answered.map(([name, value]) => [name.slice(6), value])),
  };
  return (
    <>
      <NobodyApproves draft={draft} />
      {'withdrawn' in refused && <WithdrawnNotice draft={draft} />}
      {'conflict' in refused && !('withdrawn' in refused) && !isStale && (
        <Notice kind="refused">{draftWords('conflict')}</Notice>
      )}
      {isStale && (
        <Notice kind="caution">
          {draftWords('staleTitle')}. {t('staleReview')} <a href={deskPaths.draft(locale, draft.id)}>{t('compare')}</a>
        </Notice>
      )}
      {draft.parts.some(isShownUnchecked) && <Notice kind="caution">{t('rightsUnchecked')}</Notice>}
      {isRefused && <ErrorSummary title={t('faults')} faults={[...unjudged, ...faults]} />}
      {isPublishable && <DefaultButton draft={draft} />}
      {returned && <ReturnNotice returned={returned} fields={fields} choices={choices} />}
      {checks && isConspicuous(checks) && <TextChecks checks={checks} fields={fields} />}
      <section aria-labelledby="changes" className="grid min-w-0 gap-5">
        <h2 id="changes" className="text-xl">
          {t('changes')}
        </h2>
        <p className="text-sm text-quiet">{t('changesLead')}</p>
        {draft.reason && (
          <p className="max-w-prose">{t.rich('why', { reason: () => <WordsAsTyped words={draft.reason} /> })}</p>
        )}
        <ReasonNote reason={draft.reason} />
        {draft.parts.filter(mayChange).map((part) => (
          <PartChanges key={part.type} part={part} choices={choices} locale={locale} comments={comments} />
        ))}
      </section>
      <AbsenceList absences={absences} />
      {checks && !isConspicuous(checks) && <TextChecks checks={checks} fields={fields} />}
      <OtherComments state={comments} shown={new Set(changed)} fields={fields} />
      <PostForm
        to={deskPaths.review(locale, draft.id)}
        id="review"
        hidden={{ version: draft.version, kept: typed.kept ?? '' }}
      >
        <section aria-labelledby="checklist" className="grid min-w-0 gap-3">
          <h2 id="checklist" className="text-xl">
            {t('checklist')}
          </h2>
          <p className="text-quiet">
            {claims.length === 0 ? t('noClaims') : t('checklistLead')}
            {claims.some(({ claim }) => claim.kind === 'removed') && <> {t('removedLead')}</>}
          </p>
          {claims.length > 0 && <OthersApprove draft={draft} />}
          <Checklist
            claims={claims}
            fields={fields}
            choices={choices}
            checked={checked}
            isReadOnly={!mayApprove}
            refused={refused}
            takesFocus={mayApprove && !isJustApproved && (isRefused ? unjudged.length > 0 : isShort)}
          />
        </section>
        <Decision draft={draft} faults={faults} isStale={isStale} isJustApproved={isJustApproved} />
        <Return draft={draft} typed={typed} error={refused.reason} />
      </PostForm>
      <ScheduleStep draft={draft} schedule={schedule} typed={typed} refused={refused} />
    </>
  );
}

/** Whether it is new, or changes anything: nothing is said of a record that stays as it is. */
function mayChange({ subject, isIdle }: DraftView['parts'][number]): boolean {
  return subject === null || !isIdle;
}

/** Whether it shows readers a whole text whose rights nobody has looked at, and did not do so before. */
function isShownUnchecked({ type, payload, changed }: DraftView['parts'][number]): boolean {
  const isWhole = payload['text.rights'] === 'unchecked' && payload['text.extent'] === 'full';
  return type === 'text' && isWhole && (changed.includes('text.rights') || changed.includes('text.extent'));
}

/** Enter presses the first button of a form, which is to be the decision and no comment that stands above it. */
function DefaultButton({ draft }: Pick<Props, 'draft'>) {
  const t = useTranslations('desk.review');
  const action = draft.actions.approve === null ? 'approve' : draft.actions.publish === null ? 'publish' : null;
  if (action === null) return null;
  return (
    <button
      type="submit"
      form="review"
      name="action"
      value={action}
      tabIndex={-1}
      aria-hidden="true"
      className="sr-only"
    >
      {t(action)}
    </button>
  );
}

/** Where else the draft can be looked at. */
export function ReviewActions({ draft }: Pick<Props, 'draft'>) {
  const locale = useLocale();
  const t = useTranslations('desk');
  const isOpen = draft.state !== 'published' && draft.state !== 'discarded';
  return (
    <>
      {isOpen && <ButtonLink href={deskPaths.preview(locale, draft.id)}>{t('draft.preview')}</ButtonLink>}
      {draft.actions.save === null && (
        <ButtonLink href={deskPaths.draft(locale, draft.id)}>{t('review.edit')}</ButtonLink>
      )}
    </>
  );
}

function Return({
  draft,
  typed,
  error,
}: {
  draft: DraftView;
  typed: Record<string, string>;
  error: string | undefined;
}) {
  const locale = useLocale();
  const t = useTranslations('desk.review');
  const validation = useTranslations('validation');
  if (draft.actions.return !== null) return null;
  return (
    <ConfirmStep
      summary={t('returnStep')}
      words={t('returnWords')}
      action={{ name: 'action', value: 'return', label: t('return') }}
      kind="primary"
      isOpen={error !== undefined}
    >
      <LongText
        name="reason"
        id="return-reason"
        label={t('returnReason')}
        lang={locale}
        value={typed.reason ?? ''}
        error={error ? validation('required') : null}
        takesFocus={error !== undefined}
      />
    </ConfirmStep>
  );
}
