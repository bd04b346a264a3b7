import { useTranslations } from 'next-intl';
import { Notice } from '@/components/editing/form/notice';
import { PersonNames } from '@/components/editing/merge/joined-names';
import type { DraftView } from '@/lib/desk/drafts';

type Props = { draft: DraftView };

/** Before somebody who may approve a draft writes in it: that saving makes an author of them, and who could still approve. */
export function AuthorshipNotice({ draft, person }: Props & { person: string }) {
  const t = useTranslations('desk.authorship');
  const { approvers, authors, starter, state } = draft;
  const others = approvers.filter(({ id }) => id !== person);
  const mayApprove = others.length < approvers.length;
  const isOwn = starter?.id === person && authors.length === 0;
  if (!mayApprove || (isOwn && others.length > 0)) return null;
  return (
    <Notice kind="caution">
      {isOwn
        ? t('savingOwn')
        : others.length > 0
          ? t.rich('saving', { names: () => <PersonNames people={others} /> })
          : t('savingLast', { state: state === 'draft' ? 'draft' : 'submitted' })}
    </Notice>
  );
}

/** Says of an open draft that nobody can approve it as it is, and what to do about that. */
export function NobodyApproves({ draft }: Props) {
  const t = useTranslations('desk.authorship');
  if (!awaitsApproval(draft) || draft.approvers.length > 0) return null;
  return <Notice kind="caution">{t('nobody')}</Notice>;
}

/** Whether a draft is yet to be approved, whatever is to be written before. */
export function awaitsApproval({ state, approval, actions }: DraftView): boolean {
  if (state === 'published' || state === 'discarded') return false;
  return state !== 'ready' || approval === null || actions.publish === 'unapproved';
}
