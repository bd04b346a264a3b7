import { useLocale, useTranslations } from 'next-intl';
import type { DraftFault } from '@/components/editing/draft/draft-faults';
import { Button, Buttons } from '@/components/editing/form/button';
import { Notice } from '@/components/editing/form/notice';
import { Moment } from '@/components/editing/frame/moment';
import { PersonNames } from '@/components/editing/merge/joined-names';
import type { DraftView } from '@/lib/desk/drafts';
import { deskPaths } from '@/lib/i18n/desk-paths';

type Props = {
  draft: DraftView;
  faults: DraftFault[];
  isStale: boolean;
  /** The approval was just given. The focus is on the words that say so: the key that approved must not publish too. */
  isJustApproved?: boolean;
};

/**
 * The step that this person may take, or in words why there is none. What cannot be published is neither approved nor
 * published: what stands against it is said in the place of the button.
 */
export function Decision({ draft, faults, isStale, isJustApproved = false }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.review');
  const { approve, publish } = draft.actions;
  const isPublishable = faults.length === 0 && !isStale;
  const isAwaited = approve === null || publish === null;
  return (
    <section aria-labelledby="decision" className="grid gap-3 border-t-2 border-ink pt-4">
      <h2 id="decision" className="text-xl">
        {t('decide')}
      </h2>
      {draft.approval && (
        <p
          id="approved"
          tabIndex={-1}
          // biome-ignore lint/a11y/noAutofocus: the button of the next step is one Tab away, and nothing publishes by itself.
          autoFocus={isJustApproved || undefined}
        >
          {t.rich('approvedBy', {
            name: () => <bdi className="font-semibold">{draft.approval?.by.name}</bdi>,
            when: () => <Moment at={draft.approval?.at ?? draft.touchedAt} />,
          })}
        </p>
      )}
      {draft.state === 'draft' && (
        <p>
          {t('notSubmitted')} <a href={deskPaths.draft(locale, draft.id)}>{t('edit')}</a>
        </p>
      )}
      {draft.state === 'in_review' && (approve !== null || isPublishable) && (
        <p className="max-w-prose">
          {approve === null ? t('approveLead') : <WhyNot action="approve" reason={approve} />}
        </p>
      )}
      <OthersApprove draft={draft} />
      {draft.state === 'ready' && (publish !== null || isPublishable) && (
        <p className="max-w-prose">
          {publish === null ? t('publishLead') : <WhyNot action="publish" reason={publish} />}{' '}
          {approve === null && isPublishable && t('approveLead')}
        </p>
      )}
      {isAwaited && !isPublishable && <Unpublishable {...{ draft, faults, isStale }} />}
      <Buttons>
        {approve === null && isPublishable && (
          <Button kind="primary" name="action" value="approve">
            {t('approve')}
          </Button>
        )}
        {publish === null && isPublishable && (
          <Button kind="primary" name="action" value="publish">
            {t('publish')}
          </Button>
        )}
      </Buttons>
    </section>
  );
}

/** Who approves a draft in review, for whoever may not. */
export function OthersApprove({ draft: { state, actions, approvers } }: Pick<Props, 'draft'>) {
  const t = useTranslations('desk.review');
  if (state !== 'in_review' || actions.approve === null || approvers.length === 0) return null;
  return <p className="max-w-prose">{t.rich('othersApprove', { names: () => <PersonNames people={approvers} /> })}</p>;
}

/** Why there is no button, each reason with a link to the field in the form. */
function Unpublishable({ draft, faults, isStale }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk');
  const page = deskPaths.draft(locale, draft.id);
  return (
    <Notice kind="caution">
      <p>{t(draft.actions.return === null ? 'review.unpublishableReturn' : 'review.unpublishable')}</p>
      <ul className="mt-1 grid list-disc gap-1 ps-5">
        {isStale && (
          <li>
            {t('draft.staleTitle')}. <a href={page}>{t('review.compare')}</a>
          </li>
        )}
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{field === '' ? message : <a href={`${page}#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </Notice>
  );
}

function WhyNot({ action, reason }: { action: 'approve' | 'publish'; reason: string }) {
  const t = useTranslations('desk.review');
  const key = action === 'approve' ? (`mayNotApprove.${reason}` as const) : (`mayNotPublish.${reason}` as const);
  const known = key as 'mayNotApprove.role';
  return t.has(known) ? t(known) : t('mayNotApprove.role');
}
