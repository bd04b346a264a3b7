import { useLocale, useTranslations } from 'next-intl';
import { ConfirmStep } from '@/components/editing/form/confirm-step';
import { PersonNames } from '@/components/editing/merge/joined-names';
import type { DraftView } from '@/lib/desk/drafts';
import { deskPaths } from '@/lib/i18n/desk-paths';

/** Gives a draft up, and says before whose words go with it besides those of whoever asks. */
export function DiscardStep({ draft, person }: { draft: DraftView; person: string }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const others = draft.authors.filter(({ id }) => id !== person);
  return (
    <div className="print:hidden">
      <ConfirmStep
        summary={t('discardStep')}
        words={
          <>
            {others.length > 0 && (
              <p className="font-semibold">
                {t.rich('discardOthers', { names: () => <PersonNames people={others} /> })}
              </p>
            )}
            <p>{t('discardWords')}</p>
          </>
        }
        to={deskPaths.draft(locale, draft.id)}
        hidden={{ version: draft.version }}
        action={{ name: 'action', value: 'discard', label: t('discard') }}
      />
    </div>
  );
}
