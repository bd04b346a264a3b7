import { useLocale, useTranslations } from 'next-intl';
import { ConfirmStep } from '@/components/editing/form/confirm-step';
import { Moment } from '@/components/editing/frame/moment';
import type { OwnRun } from '@/lib/desk/imports/import-plan';
import { deskPaths } from '@/lib/i18n/desk-paths';

/** What this person imported lately, each to be taken back as a whole. */
export function ImportRuns({ runs }: { runs: OwnRun[] }) {
  const locale = useLocale();
  const t = useTranslations('desk.import');
  if (runs.length === 0) return null;
  return (
    <section aria-labelledby="runs" className="grid min-w-0 gap-2">
      <h2 id="runs" className="text-xl">
        {t('runs')}
      </h2>
      <ul className="border-t border-rule">
        {runs.map(({ id, at, undoneAt, drafts, untouched }) => (
          <li key={id} className="grid gap-1 border-b border-rule py-3">
            <p>
              <Moment at={at} /> {t('runDrafts', { count: drafts })}
            </p>
            {undoneAt && (
              <p className="text-sm text-quiet">{t.rich('undone', { when: () => <Moment at={undoneAt} /> })}</p>
            )}
            {!undoneAt && untouched > 0 && (
              <ConfirmStep
                summary={t('undoStep')}
                words={t('undoWords', { untouched, kept: drafts - untouched })}
                to={deskPaths.import(locale)}
                hidden={{ run: id }}
                action={{ name: 'action', value: 'undo', label: t('undo') }}
                isQuiet
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
