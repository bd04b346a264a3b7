import { useLocale, useTranslations } from 'next-intl';
import {
  type AskedField,
  type PracticeStep,
  type PracticeTask,
  practiceSteps,
} from '@/lib/desk/practice/practice-task';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { separators } from '@/lib/i18n/format-list';
import { PracticeText } from './practice-text';

/** The steps in their order, each with what it takes; those that have happened are ticked off. */
export function PracticeSteps({ task }: { task: PracticeTask }) {
  const t = useTranslations('practice.task');
  const next = practiceSteps.find((step) => !task.done[step]);
  return (
    <>
      <ol className="grid gap-3">
        {practiceSteps.map((step, index) => (
          <li
            key={step}
            aria-current={step === next ? 'step' : undefined}
            className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3"
          >
            <StepMark number={index + 1} isDone={task.done[step]} isNext={step === next} />
            <div className="min-w-0">
              <h3 id={step === next ? 'practice-next' : undefined} tabIndex={-1} className="text-base outline-none">
                {t(`step.${step}`)} {task.done[step] && <span className="ms-2 font-normal text-done">{t('done')}</span>}
              </h3>
              {step === next ? (
                <NextStep task={task} step={step} />
              ) : (
                !task.done[step] && <p className="mt-1 max-w-prose text-sm text-quiet">{t(`how.${step}`)}</p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {next === undefined && <p className="max-w-prose font-semibold">{t('allDone')}</p>}
    </>
  );
}

/** How the step is taken, and where. */
function NextStep({ task, step }: { task: PracticeTask; step: PracticeStep }) {
  const t = useTranslations('practice.task');
  const place = usePlace(task, step);
  const led = place && <a href={place}>{t(`where.${placeNameOf(task, step)}`)}</a>;
  return (
    <div className="mt-1 grid max-w-prose gap-1">
      <p>
        {step === 'corrected' && task.correctionState !== null
          ? t(`correction.${task.correctionState}`)
          : t(`how.${step}`)}
      </p>
      {step === 'decided' && <Missing fields={task.missing} />}
      {step === 'pasted' ? <PracticeText task={task} beside={led} /> : led && <p>{led}</p>}
    </div>
  );
}

/** What the draft still lacks of what the second step asks for. */
function Missing({ fields }: { fields: AskedField[] }) {
  const locale = useLocale();
  const t = useTranslations();
  const names = fields.map((field) =>
    field === 'topics' ? t('practice.task.topicByHand') : t(`desk.fields.meeting.${field}`),
  );
  return (
    <p className="text-sm text-quiet">{t('practice.task.missing', { fields: names.join(separators[locale].comma) })}</p>
  );
}

/** What the task says of its statement, filled in where that is typed. */
const valuesOf = {
  ar: { publisher: 'أمانة مجموعة تيرفان', standing: 'official', rights: 'portal' },
  en: { publisher: 'Secretariat of the Tervane Group', standing: 'official', rights: 'portal' },
};

function usePlace({ draft, correction, correctionState, entry }: PracticeTask, step: PracticeStep): string | null {
  const locale = useLocale();
  if (step === 'pasted') return `${deskPaths.newDraft(locale)}?${new URLSearchParams(valuesOf[locale])}`;
  if (step === 'corrected') {
    if (correction !== null)
      return correctionState === 'draft' ? deskPaths.draft(locale, correction) : deskPaths.review(locale, correction);
    return entry ? deskPaths.record(locale, 'meeting', entry) : deskPaths.records(locale);
  }
  if (draft === null) return null;
  return step === 'approved' || step === 'published' ? deskPaths.review(locale, draft) : deskPaths.draft(locale, draft);
}

/** A correction that is under way is a draft of its own, with a review of its own. */
function placeNameOf({ correctionState }: PracticeTask, step: PracticeStep): PracticeStep {
  if (step !== 'corrected' || correctionState === null) return step;
  return correctionState === 'draft' ? 'saved' : 'approved';
}

function StepMark({ number, isDone, isNext }: { number: number; isDone: boolean; isNext: boolean }) {
  if (isDone) {
    return (
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-7 overflow-visible text-done">
        <circle cx="12" cy="12" r="11" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M7 12.5l3.5 3.5L17 8.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
      </svg>
    );
  }
  return (
    <span
      aria-hidden="true"
      className={`flex size-7 items-center justify-center rounded-full border-2 text-sm font-semibold tabular-nums ${isNext ? 'border-ink' : 'border-rule text-quiet'}`}
    >
      {number}
    </span>
  );
}
