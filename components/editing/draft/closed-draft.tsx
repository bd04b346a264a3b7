import { useLocale, useTranslations } from 'next-intl';
import type { CommentState } from '@/components/editing/comments/comment-state';
import { OtherComments } from '@/components/editing/comments/other-comments';
import type { Choices } from '@/components/editing/fields/part-fields';
import { Notice } from '@/components/editing/form/notice';
import { PartChanges } from '@/components/editing/review/part-changes';
import type { DraftView } from '@/lib/desk/drafts';
import { draftFields } from './draft-fields';
import { GoneWords } from './gone-words';
import { UnsavedWords } from './unsaved-words';

type Props = { draft: DraftView; choices: Choices; comments: CommentState };

/** A draft that this person may read and not edit, or that nobody edits any more. */
export function ClosedDraft({ draft, choices, comments }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk');
  const refusal = draft.actions.save;
  const reason = refusal === 'language' || refusal === 'role' ? refusal : 'state';
  return (
    <>
      {draft.state !== 'published' && <Notice kind="caution">{t(`draft.readOnly.${reason}`)}</Notice>}
      <UnsavedWords draft={draft} choices={choices} />
      <GoneWords draft={draft} choices={choices} />
      <section aria-labelledby="changes" className="grid min-w-0 gap-5">
        <h2 id="changes" className="text-xl">
          {t('review.changes')}
        </h2>
        {draft.parts.map((part) => (
          <PartChanges key={part.type} part={part} choices={choices} locale={locale} />
        ))}
      </section>
      <OtherComments state={{ ...comments, mayComment: false }} shown={new Set()} fields={draftFields(draft)} />
    </>
  );
}
