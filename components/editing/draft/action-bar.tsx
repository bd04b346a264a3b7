import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button, ButtonLink, NextKey, SaveKey } from '@/components/editing/form/button';
import type { DraftView } from '@/lib/desk/drafts';
import { submittedState } from '@/lib/desk/review/submitted-state';
import { deskPaths } from '@/lib/i18n/desk-paths';

type Props = {
  draft: DraftView;
  left: number;
  /** What the page answers was not done, since the draft has moved on. */
  isNotDone: boolean;
  children?: ReactNode;
};

/**
 * What can be done with the form, always in sight at the end of the window, and never more than a fifth of it: in a narrow one
 * long words are scrolled, and a low one has it at the end of the form.
 */
export function ActionBar({ draft, left, isNotDone, children }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const isDraft = draft.state === 'draft';
  const there = submittedState(draft);
  return (
    <div
      data-action-bar=""
      className="sticky bottom-0 z-10 -mx-4 border-t-2 border-ink bg-sheet px-4 py-2 max-sm:py-1.5 sm:-mx-6 sm:px-6 print:hidden [@media(max-height:30rem)]:static"
    >
      {/* A row of its own, there from the start: words that come while a button is pressed must not move the button. */}
      <div className="mb-1 flex min-h-6 flex-wrap items-baseline gap-x-3 text-sm max-sm:max-h-11 max-sm:overflow-y-auto">
        {isNotDone && (
          <strong className="font-semibold text-danger">{t(there ? `notSavedThere.${there}` : 'notSaved')}</strong>
        )}
        {children}
        {!isDraft && (
          <strong role="status" data-takes-back-said="" className="font-semibold text-danger empty:hidden" />
        )}
        <span className="ms-auto text-quiet">
          {there && t(`there.${there}`)}
          {/* What is lacking is known of the words that were saved: the script shows this once others are typed. */}
          {isDraft && (
            <span data-as-saved="" hidden={draft.unsaved === null}>
              {t('asSaved')}
            </span>
          )}{' '}
          {isDraft && (left === 0 ? t('complete') : <a href="#missing">{t('left', { count: left })}</a>)}
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button name="action" value="save" data-takes-back={there ? t(`keyTakesNotBack.${there}`) : undefined}>
          {t(there ? `takeBack.${there}` : 'save')}
          {isDraft && <SaveKey />}
        </Button>
        {isDraft && draft.actions.submit === null && (
          <Button name="action" value="submit" kind="primary" data-next-step="">
            {t('submit')}
            <NextKey />
          </Button>
        )}
        {!isDraft && (
          <ButtonLink href={deskPaths.review(locale, draft.id)} isNextStep>
            {t('toReview')}
            <NextKey />
          </ButtonLink>
        )}
        <span className="contents max-sm:hidden">
          <DraftViews draft={draft} />
        </span>
      </div>
    </div>
  );
}

/** Where else what is in the form can be looked at. */
export function DraftViews({ draft }: Pick<Props, 'draft'>) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  return (
    <>
      <a href={deskPaths.preview(locale, draft.id)} className="text-sm">
        {t('preview')}
      </a>
      {draft.state === 'draft' && (
        <a href={deskPaths.review(locale, draft.id)} className="text-sm">
          {t('changes')}
        </a>
      )}
    </>
  );
}
