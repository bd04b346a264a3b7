import { useLocale, useTranslations } from 'next-intl';
import { env } from '@/lib/env';
import { paths } from '@/lib/i18n/paths';
import type { HeldCounts } from '@/lib/records/statements/held/held-counts';

/** What the record holds to look through, what is missing, what would fill it, and where the page has life. */
export function HeldNote({ held }: { held: HeldCounts }) {
  const locale = useLocale();
  const t = useTranslations('findings');
  const isSparse = held.whole.ar + held.whole.en === 0;
  return (
    <div className="mt-6 max-w-prose text-quiet">
      {(['ar', 'en'] as const).map((lang) => (
        <p key={lang}>{t('held', { whole: held.whole[lang], meetings: held.meetings, lang })}</p>
      ))}
      {isSparse && <p className="mt-2">{t('fill')}</p>}
      <p className="mt-2">
        <a href={paths.data(locale)}>{t('coverage')}</a>
      </p>
      {!env.PORTAL_PRACTICE && <p className="mt-2">{t('practice')}</p>}
    </div>
  );
}
