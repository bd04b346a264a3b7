import { useLocale, useTranslations } from 'next-intl';
import { DraftTitle } from '@/components/editing/draft/draft-title';
import { Notice } from '@/components/editing/form/notice';
import { Moment } from '@/components/editing/frame/moment';
import type { ClosedDrafts as Drafts } from '@/lib/desk/closed/closed-drafts';
import type { DraftSummary } from '@/lib/desk/draft-lists';
import { deskPaths } from '@/lib/i18n/desk-paths';

/** Closed drafts that somebody may still want to read: with words that were never saved, and those that were discarded. */
export function ClosedDrafts({ drafts: { discarded, withWords } }: { drafts: Drafts }) {
  const t = useTranslations('desk.home');
  return (
    <>
      {withWords.length > 0 && (
        <Notice kind="caution">
          <p>{t('wordsOnClosed')}</p>
          <DraftLinks drafts={withWords} />
        </Notice>
      )}
      <DiscardedDrafts drafts={discarded} title={t('discarded')} />
    </>
  );
}

/** Drafts that were given up, folded away: nothing is to be done with these. */
export function DiscardedDrafts({ drafts, title }: { drafts: DraftSummary[]; title: string }) {
  if (drafts.length === 0) return null;
  return (
    <details className="min-w-0 text-sm">
      <summary className="text-quiet">
        {title} <span className="tabular-nums">{drafts.length}</span>
      </summary>
      <DraftLinks drafts={drafts} />
    </details>
  );
}

function DraftLinks({ drafts }: { drafts: DraftSummary[] }) {
  const locale = useLocale();
  return (
    <ul className="mt-1 grid gap-1">
      {drafts.map((draft) => (
        <li key={draft.id} className="flex flex-wrap gap-x-3">
          <a href={deskPaths.draft(locale, draft.id)}>
            <DraftTitle draft={draft} />
          </a>
          <Moment at={draft.touchedAt} />
        </li>
      ))}
    </ul>
  );
}
