import { useTranslations } from 'next-intl';
import { Moment } from '@/components/editing/frame/moment';
import { AlsoOpen } from '@/components/editing/merge/also-open';
import { PersonNames } from '@/components/editing/merge/joined-names';
import { RecordLink } from '@/components/editing/records/record-link';
import type { DraftView } from '@/lib/desk/drafts';
import { awaitsApproval } from './authorship-notice';
import { StateMark } from './state-mark';

/** Under the title of a draft: its state, who wrote it, who may approve it, when, and what it corrects or became. */
export function DraftHead({ draft, alsoOpen = null }: { draft: DraftView; alsoOpen?: string[] | null }) {
  const t = useTranslations('desk.draft');
  const authors = draft.authors.length > 0 ? draft.authors : draft.starter ? [draft.starter] : [];
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
      <StateMark draft={draft} />
      {alsoOpen && <AlsoOpen others={alsoOpen} narrow />}
      {authors.length > 0 && (
        <span>
          {t.rich('writtenBy', {
            names: () => <PersonNames people={authors} />,
          })}
        </span>
      )}
      {awaitsApproval(draft) && draft.approvers.length > 0 && (
        <span>{t.rich('approvers', { names: () => <PersonNames people={draft.approvers} /> })}</span>
      )}
      {draft.closing?.by ? (
        <span>
          {t.rich(draft.state === 'published' ? 'publishedBy' : 'discardedBy', {
            name: () => <bdi>{draft.closing?.by?.name}</bdi>,
            when: () => <Moment at={draft.closing?.at ?? draft.touchedAt} />,
          })}
        </span>
      ) : (
        <span>{t.rich('touched', { when: () => <Moment at={draft.touchedAt} /> })}</span>
      )}
      {draft.parts.map((part) =>
        part.subject === null || (part.base !== null && part.isIdle) ? null : (
          <span key={part.type}>
            {t(`part.${part.type}`)}:{' '}
            {part.base === null
              ? t.rich('publishedAs', { record: () => <RecordLink type={part.type} id={part.subject ?? ''} /> })
              : t.rich('basedOn', {
                  version: part.baseVersion ?? 0,
                  record: () => <RecordLink type={part.type} id={part.subject ?? ''} />,
                })}
          </span>
        ),
      )}
    </div>
  );
}
