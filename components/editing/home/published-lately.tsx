import { useLocale, useTranslations } from 'next-intl';
import { DraftTitle } from '@/components/editing/draft/draft-title';
import { Moment } from '@/components/editing/frame/moment';
import type { PublishedDraft } from '@/lib/desk/review/published-lately';
import { deskPaths } from '@/lib/i18n/desk-paths';

/** What became of one's own drafts: nothing is to be done with these. */
export function PublishedLately({ drafts }: { drafts: PublishedDraft[] }) {
  const locale = useLocale();
  const t = useTranslations('desk.home');
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="published-lately" className="min-w-0">
      <h2 id="published-lately" className="text-base">
        {t('publishedLately')}
      </h2>
      <ul className="mt-1 grid gap-1 text-sm text-quiet">
        {drafts.map((draft) => (
          <li key={draft.id} className="flex flex-wrap gap-x-3">
            <a href={deskPaths.draft(locale, draft.id)}>
              <DraftTitle draft={draft} />
            </a>
            {draft.isCorrection && <span>{t('corrected')}</span>}
            <Moment at={draft.touchedAt} />
            {draft.answered.map((number) => (
              <a key={number} href={deskPaths.report(locale, number)}>
                {t('reportAnswered', { number: String(number) })}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
