import { useLocale, useTranslations } from 'next-intl';
import { useDraftFaults } from '@/components/editing/draft/draft-faults';
import { Button, Buttons } from '@/components/editing/form/button';
import { controlAttributes } from '@/components/editing/form/control';
import { ErrorSummary } from '@/components/editing/form/error-summary';
import { FieldError } from '@/components/editing/form/field';
import { LongText } from '@/components/editing/form/long-text';
import { Notice } from '@/components/editing/form/notice';
import { PostForm } from '@/components/editing/form/post-form';
import { DeskSection } from '@/components/editing/frame/desk-section';
import type { DecideSettings } from '@/components/editing/scripts/reading/decide-values';
import type { Choice } from '@/lib/desk/choices';
import type { DraftView } from '@/lib/desk/drafts';
import type { HeldText, ReadingNames, ReadingView } from '@/lib/desk/readings/readings';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { Locale } from '@/lib/i18n/locales';
import { HeldTexts } from './held-texts';
import { KeyHelp } from './key-help';
import { MarkedText } from './marked-text';
import { MeetingQuestion } from './meeting-question';
import { inPageOrder, isOfReading, isOpen, isReady, shownNumbers } from './open-values';
import { makeReadingWords } from './reading-words';
import { RemovedLines } from './removed-lines';
import { SaidOf } from './said-of';
import { UndecidedNotice } from './undecided-notice';
import { ValueGroups } from './value-groups';

type Props = {
  draft: DraftView;
  /** The public id of whoever is at the desk. */
  person: string;
  reading: ReadingView;
  names: ReadingNames;
  meetings: Choice[];
  held: HeldText[];
  lang: string;
  isJustDecided: boolean;
  /** Somebody has said, without a script, that the text was read to its end. */
  isRead: boolean;
  /** What was typed in this form when it was refused, and why by its fields. */
  typed: Record<string, string>;
  faults: Record<string, string>;
};

/** The text of a draft with what it says: each value beside its words, to be decided by a person. */
export function ReadingPane({
  draft,
  person,
  reading,
  names,
  meetings,
  held,
  lang,
  isJustDecided,
  isRead,
  typed,
  faults,
}: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.reading');
  const drafting = useTranslations('desk.draft');
  const notices = useTranslations('desk.notice');
  const words = makeReadingWords(useTranslations(), locale as Locale, names);
  const shown = shownNumbers(reading.values);
  const asked = reading.values.filter(({ isAsked }) => isAsked);
  const open = asked.filter(isOpen);
  const whole = open.filter(({ isWhole }) => isWhole);
  const sure = whole.filter((value) => isReady(value) && value.step === 'sure');
  const settings: DecideSettings = {
    unseen: t('unseenNow', { numbers: '{numbers}' }),
    seenSince: t('seenSince', { numbers: '{numbers}' }),
    noneOpen: t('noneOpen'),
    noWords: t('noSelection'),
    seenAll: t('seenAll'),
    left: t('unseenLeft', { numbers: '{numbers}' }),
    undecided: Array.from({ length: open.length + 1 }, (_, count) => t('left', { count })),
    nowHere: t('nowHere'),
    changed: t('changedNow'),
    cannot: t('cannot'),
    leftOpen: t('leftOpen', { number: '{number}' }),
    allDecided: t('left', { count: 0 }),
    noQuestion: t('digitsHere'),
    reader: `${person} ${draft.id}`,
  };
  const unsaved = draft.unsaved?.fields.find(({ field }) => field === 'reason');
  const faultsOf = useDraftFaults();
  // A draft that was to be submitted from here says what it lacks beside the values too.
  const refused = typed.action === 'decide-submit' && '' in faults ? faultsOf(draft) : [];
  const reasonFault = refused.find(({ field }) => field === 'reason')?.words ?? null;
  const named = Object.entries(faults).filter(([field]) => isOfReading(field));
  return (
    <DeskSection id="reading" title={t('title')} lead={words.kind(reading)} actions={<KeyHelp />}>
      {isJustDecided && <Notice>{notices('decided')}</Notice>}
      <HeldTexts held={held} />
      {'undecided' in faults && (
        <UndecidedNotice
          values={inPageOrder(reading.values).filter(({ isUndecided }) => isUndecided)}
          shown={shown}
          words={words}
        />
      )}
      <ErrorSummary
        title={t('refused', { count: named.length })}
        faults={named.map(([field, message]) => ({ field, message: faultLine(field, message) }))}
      />
      <PostForm
        to={deskPaths.draft(locale as Locale, draft.id)}
        id="reading-form"
        isMultipart
        hidden={{ version: draft.version }}
      >
        {/* Enter in a field presses the first button of a form. */}
        <button type="submit" name="action" value="decide" tabIndex={-1} aria-hidden="true" className="sr-only">
          {t('decide')}
        </button>
        <div
          data-reading={JSON.stringify(
            reading.values.map(({ number, field, spans, step }) => ({
              number,
              shown: shown.get(number),
              step,
              // The places in which a text takes up a topic; the spans of any other value are its parts.
              isRepeated: field === 'topics',
              spans: spans.map(({ start, end }) => [start, end]),
            })),
          )}
          data-settings={JSON.stringify(settings)}
          className="grid gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
        >
          <div className="grid min-w-0 content-start gap-2 lg:sticky lg:top-[calc(var(--band)+1rem)] lg:self-start">
            <MarkedText text={reading.text} lang={lang} label={t('textLabel')} values={reading.values} shown={shown} />
            <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <button
                type="button"
                data-take-words=""
                hidden
                className="min-h-9 cursor-pointer rounded-sm border border-quiet bg-sheet px-3 text-sm hover:border-ink pointer-coarse:min-h-11"
              >
                {t('takeWords')} <kbd dir="ltr">W</kbd>
              </button>
              <p data-said="" role="status" className="min-h-6 text-sm text-quiet" />
            </div>
            <RemovedLines lines={reading.lines} />
          </div>
          <div className="grid min-w-0 content-start gap-5">
            {reading.recordType !== 'text-alone' && (
              <MeetingQuestion
                reading={reading}
                meetings={meetings}
                words={words}
                typed={typed}
                error={faults.about ?? faults['about.meeting'] ?? null}
              />
            )}
            {whole.length > 0 && (
              <div className="grid gap-1.5 border-s-4 border-official ps-3 empty:hidden">
                <IsRead isChecked={isRead} error={faults.read ?? null} />
                {sure.length > 0 && (
                  <Buttons>
                    <Button name="action" value="accept-sure">
                      {t('acceptSure', { count: sure.length })} <kbd dir="ltr">A</kbd>
                    </Button>
                    <SaidOf what="sure" />
                  </Buttons>
                )}
              </div>
            )}
            <ValueGroups
              reading={reading}
              meeting={draft.parts.find(({ type }) => type === 'meeting')?.payload ?? {}}
              lang={lang}
              words={words}
              typed={typed}
              faults={faults}
            />
            {reading.recordType !== 'text-alone' && <p className="text-sm text-quiet">{t('notListed')}</p>}
            <div data-same-reason="">
              <LongText
                id="reading-reason"
                name="reason"
                label={drafting('reason')}
                hint={t('reasonHint')}
                lang={locale}
                value={typed.reason ?? unsaved?.mine ?? draft.reason}
                rows={1}
                error={reasonFault}
                takesFocus={reasonFault !== null && refused.length === 1}
              />
            </div>
            <Buttons>
              <Button kind="primary" name="action" value="decide">
                {t('decide')}
              </Button>
              {draft.actions.submit === null && (
                <Button name="action" value="decide-submit">
                  {t('decideSubmit')} <kbd dir="ltr">Ctrl ↵</kbd>
                </Button>
              )}
              <span data-undecided="" className="text-sm text-quiet">
                {t('left', { count: open.length })}
              </span>
            </Buttons>
          </div>
        </div>
      </PostForm>
    </DeskSection>
  );

  function faultLine(field: string, message: string): string {
    const [, number] = /^value\.(\d+)/.exec(field) ?? [];
    if (field === 'about.meeting') return drafting('faultAt', { field: t('meetingOnRecord'), fault: message });
    return number === undefined
      ? message
      : t('faultAt', { number: shown.get(Number(number)) ?? number, fault: message });
  }
}

/** Without a script nobody knows what was on a screen, so the person says it. */
function IsRead({ isChecked, error }: { isChecked: boolean; error: string | null }) {
  const t = useTranslations('desk.reading');
  return (
    <div data-without-script="" className="grid gap-1">
      <label className="flex items-start gap-2 text-sm">
        <input
          {...controlAttributes({ name: 'read', error })}
          type="checkbox"
          value="yes"
          defaultChecked={isChecked}
          className="mt-1 size-4"
        />
        {t('isRead')}
      </label>
      {error && <FieldError id="read">{error}</FieldError>}
    </div>
  );
}
