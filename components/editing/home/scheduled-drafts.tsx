import { useLocale, useTranslations } from 'next-intl';
import { DraftTitle } from '@/components/editing/draft/draft-title';
import { RefusalWords } from '@/components/editing/schedule/refusal-words';
import { SetTimes } from '@/components/editing/schedule/set-times';
import type { ScheduledDraft } from '@/lib/desk/review/schedules';
import { deskPaths } from '@/lib/i18n/desk-paths';

/** What could not be published at the time that was set for it, with why, and then what still waits for its time. */
export function ScheduledDrafts({ drafts }: { drafts: ScheduledDraft[] }) {
  return (
    <>
      <Those kind="refused" drafts={drafts.filter(({ schedule }) => schedule.outcome === 'refused')} />
      <Those kind="waiting" drafts={drafts.filter(({ schedule }) => schedule.outcome === null)} />
    </>
  );
}

function Those({ kind, drafts }: { kind: 'refused' | 'waiting'; drafts: ScheduledDraft[] }) {
  const locale = useLocale();
  const t = useTranslations('desk.schedule');
  if (drafts.length === 0) return null;
  const look = kind === 'refused' ? 'border-danger' : 'border-courtesy';
  return (
    <section
      aria-labelledby={`scheduled-${kind}`}
      className={`grid min-w-0 gap-3 rounded-sm border border-s-4 bg-sheet px-4 py-3 ${look}`}
    >
      <h2 id={`scheduled-${kind}`} className="text-xl">
        {t(`${kind}Title`)}
      </h2>
      <ul className="grid gap-3">
        {drafts.map(({ draft, schedule }) => (
          <li key={draft.id} className="min-w-0">
            <a href={deskPaths.review(locale, draft.id)}>
              <DraftTitle draft={draft} />
            </a>
            <p className="text-sm text-quiet">{t.rich('setBy', { name: () => <bdi>{schedule.by.name}</bdi> })}</p>
            <SetTimes at={schedule.at} />
            <RefusalWords schedule={schedule} />
          </li>
        ))}
      </ul>
    </section>
  );
}
