import { useLocale, useTranslations } from 'next-intl';
import { Autosave } from '@/components/editing/autosave/autosave';
import { KeptForm } from '@/components/editing/autosave/kept-form';
import type { CommentState } from '@/components/editing/comments/comment-state';
import { OtherComments } from '@/components/editing/comments/other-comments';
import { isClaimed } from '@/components/editing/fields/claimed-parts';
import { type Choices, partFields } from '@/components/editing/fields/part-fields';
import { ErrorSummary } from '@/components/editing/form/error-summary';
import { LongText } from '@/components/editing/form/long-text';
import { Notice } from '@/components/editing/form/notice';
import { PostForm } from '@/components/editing/form/post-form';
import { ReasonNote } from '@/components/editing/form/reason-note';
import { NameLists } from '@/components/editing/lists/name-lists';
import { AlsoOpen } from '@/components/editing/merge/also-open';
import { Disagreement } from '@/components/editing/parts/disagreement';
import { PartForm } from '@/components/editing/parts/part-form';
import { toPartForm } from '@/components/editing/parts/part-form-state';
import { AddButton } from '@/components/editing/parts/row-buttons';
import type { RemovedParagraph } from '@/lib/desk/closed/removed-paragraphs';
import type { DraftDocument } from '@/lib/desk/draft-document';
import type { DraftView } from '@/lib/desk/drafts';
import { submittedState } from '@/lib/desk/review/submitted-state';
import type { TextsOnRecord } from '@/lib/desk/texts/texts-on-record';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { ActionBar, DraftViews } from './action-bar';
import { AsideNotice } from './aside-notice';
import { DiscardStep } from './discard-step';
import { DraftContents } from './draft-contents';
import { type DraftFault, useDraftFaults } from './draft-faults';
import { draftFields } from './draft-fields';
import { GoneWords } from './gone-words';
import { RemovedParagraphs } from './removed-paragraphs';
import { UnsavedNotice } from './unsaved-notice';

type Shown = 'typed' | 'saved' | 'aside';

type Props = {
  draft: DraftView;
  /** The names of who else has it open. */
  alsoOpen: string[];
  document: DraftDocument | null;
  choices: Choices;
  /** What was asked of it was refused: every fault is shown at its field, and the first has the focus. */
  isRefused: boolean;
  /** What fills the fields besides the draft: see DraftView.unsaved. */
  shown: Shown;
  /** The public id of whoever is at the desk. */
  person: string;
  /** Said beside the buttons: a saved form opens where it was, far below the head of the page. */
  isJustSaved: boolean;
  /** What was asked of it was not done, since the draft has moved on. */
  isNotDone: boolean;
  /** What is left to do is unfolded from the beginning. */
  isLeftShown: boolean;
  comments: CommentState;
  /** The page answers a form that was refused, so it cannot be asked for again without posting that. */
  isAnswer: boolean;
  /** Fields whose words are no longer in the text, with these words. */
  unsupported: Record<string, string>;
  /** What the claims of a correction are quoted from. */
  texts: TextsOnRecord[];
  removed: RemovedParagraph[];
};

/** Everything that a draft says, in one form that always saves. */
export function DraftForm(props: Props) {
  const { draft, document, choices, comments, isRefused, shown, person, isJustSaved, isLeftShown } = props;
  const { unsupported, texts, removed, isAnswer } = props;
  // Without the words of this person that are not saved.
  const isAsSaved = shown === 'saved';
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const notices = useTranslations('desk.notice');
  const faults = useDraftFaults()(draft);
  const version = `${draft.version}`;
  const wordsOf = new Map(faults.map(({ field, words }) => [field, words]));
  const around = {
    draft,
    document,
    comments,
    choices,
    locale,
    isRefused,
    isAsSaved,
    unsupported,
    texts,
    faultWords: (name: string) => wordsOf.get(name) ?? null,
    firstFault: isRefused ? (faults[0]?.field ?? null) : null,
  };
  return (
    <>
      <p className="flex flex-wrap gap-x-4 gap-y-1 sm:hidden">
        <DraftViews draft={draft} />
      </p>
      <DraftNotices draft={draft} shown={shown} choices={choices} />
      {isRefused ? (
        <ErrorSummary title={t('faults', { count: faults.length })} faults={faults} />
      ) : (
        <Missing draft={draft} faults={faults} isOpen={isLeftShown} />
      )}
      <div data-fold-done={draft.id} className="grid min-w-0 gap-x-10 xl:grid-cols-[13rem_minmax(0,1fr)]">
        <DraftContents draft={draft} />
        <div className="grid min-w-0 gap-6">
          <PostForm
            to={deskPaths.draft(locale, draft.id)}
            id="draft"
            isMultipart
            hasShortcut
            hidden={{ version: draft.version }}
          >
            <DefaultButton isDraft={draft.state === 'draft'} />
            <KeptForm
              place={`merge ${draft.id}`}
              person={person}
              draft={{ since: version, seen: version, address: deskPaths.draft(locale, draft.id) }}
              isOfferOnly
              kind="words"
            />
            <KeptForm place={`comments ${draft.id}`} person={person} kind="comments" />
            {draft.parts.map((part) => (
              <PartForm key={part.type} form={toPartForm(part, around)} />
            ))}
            <RemovedParagraphs removed={removed} textLang={textLangOf(draft)} />
            <MissingParts draft={draft} choices={choices} />
            <Reason
              draft={draft}
              choices={choices}
              isAsSaved={isAsSaved}
              error={isRefused ? around.faultWords('reason') : null}
            />
            <OtherComments state={comments} shown={fieldsWithComments(draft)} fields={draftFields(draft)} />
            <ActionBar draft={draft} left={faults.length} isNotDone={props.isNotDone}>
              <AlsoOpen others={props.alsoOpen} narrow={false} />
              <Autosave
                draft={draft}
                person={person}
                shown={shown}
                saved={isJustSaved ? notices('saved') : null}
                isAnswer={isAnswer}
              />
            </ActionBar>
          </PostForm>
          <NameLists choices={choices} />
          {draft.actions.discard === null && <DiscardStep draft={draft} person={person} />}
        </div>
      </div>
    </>
  );
}

function textLangOf({ parts }: DraftView): string | undefined {
  return parts.find(({ type }) => type === 'text')?.payload['text.lang'] || undefined;
}

/** The fields of a form that have their comments beneath them. */
function fieldsWithComments(draft: DraftView): ReadonlySet<string> {
  const named = draft.parts.flatMap(({ type }) =>
    partFields[type].flatMap(({ fields }) => fields.map(({ name }) => `${type}.${name}`)),
  );
  const rows = Object.keys(draftFields(draft)).filter((name) => /^(?:paragraph\.\w+|count\.\w+\.value)$/.test(name));
  return new Set([...named, ...rows]);
}

/** Enter in a field presses the first button of a form, which is to be Save; none where that takes a draft back. */
function DefaultButton({ isDraft }: { isDraft: boolean }) {
  const t = useTranslations('desk.draft');
  return (
    <button
      type="submit"
      name="action"
      value="save"
      disabled={!isDraft}
      tabIndex={-1}
      aria-hidden="true"
      className="sr-only"
    >
      {t('save')}
    </button>
  );
}

function DraftNotices({ draft, shown, choices }: Pick<Props, 'draft' | 'shown' | 'choices'>) {
  const t = useTranslations('desk.draft');
  const there = submittedState(draft);
  return (
    <>
      {draft.returnedBecause !== null && (
        <Notice kind="caution">{t.rich('returned', { reason: () => <bdi>{draft.returnedBecause}</bdi> })}</Notice>
      )}
      {there && <Notice kind="caution">{t(`voids.${there}`)}</Notice>}
      {draft.unsaved && shown !== 'aside' && !(shown === 'saved' && draft.autosave.aside.length > 0) && (
        <UnsavedNotice draft={draft} unsaved={draft.unsaved} isAsSaved={shown === 'saved'} />
      )}
      {draft.autosave.aside.length > 0 && <AsideNotice draft={draft} choices={choices} shown={shown} />}
      {shown !== 'saved' && <GoneWords draft={draft} choices={choices} form="draft" />}
    </>
  );
}

/** What is left to do, folded away until somebody wants to know. */
function Missing({ draft, faults, isOpen }: { draft: DraftView; faults: DraftFault[]; isOpen: boolean }) {
  const t = useTranslations('desk.draft');
  if (faults.length === 0) return null;
  return (
    <details id="missing" open={isOpen} className="max-w-prose text-sm">
      <summary className="text-quiet">{t('before', { count: faults.length })}</summary>
      <ul className="mt-1 grid list-disc gap-1 ps-6">
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{field === '' ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
      {draft.parts.some(({ type }) => isClaimed(type)) && <p className="mt-1">{t('askedLater')}</p>}
    </details>
  );
}

/** What else the draft may be about. */
function MissingParts({ draft, choices }: Pick<Props, 'draft' | 'choices'>) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  if (draft.missing.length === 0) return null;
  const held = draft.missing.includes('meeting') ? meetingOf(draft, choices) : undefined;
  return (
    <section id="add-part" aria-label={t('addParts')} className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      {held && (
        <AddButton change={`add-part:meeting ${held.id}`}>
          {t.rich('addHeldMeeting', { meeting: () => <bdi>{held[locale]}</bdi> })}
        </AddButton>
      )}
      {draft.missing.map((type) => (
        <AddButton key={type} change={`add-part:${type}`}>
          {t(`addPart.${type}`)}
        </AddButton>
      ))}
    </section>
  );
}

/** The meeting of the draft's statement, where it is on record: its notes may say that there is no such statement. */
function meetingOf(draft: DraftView, { meetings }: Choices): Choices['meetings'][number] | undefined {
  const named = draft.parts.find(({ type }) => type === 'statement')?.payload['statement.meeting']?.trim();
  return meetings.find(({ id }) => id === named);
}

type ReasonProps = Pick<Props, 'draft' | 'choices'> & { isAsSaved: boolean; error: string | null };

/** Why the change is made, as readers will read it. */
function Reason({ draft, choices, isAsSaved, error }: ReasonProps) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const both = useTranslations('desk.reason');
  const unsaved = isAsSaved ? undefined : draft.unsaved?.fields.find(({ field }) => field === 'reason');
  const value = unsaved?.mine ?? draft.reason;
  const isOfNew = draft.parts.every(({ subject }) => subject === null);
  return (
    <LongText
      name="reason"
      label={t('reason')}
      hint={`${t(isOfNew ? 'reasonHintOfNew' : 'reasonHint')} ${both('both')}`}
      error={error}
      lang={locale}
      value={value}
      below={
        (unsaved || value !== '') && (
          <>
            <ReasonNote reason={value} />
            {unsaved && <Disagreement {...unsaved} name="reason" textLang={locale} choices={choices} />}
          </>
        )
      }
    />
  );
}
