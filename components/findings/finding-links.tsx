import { useLocale, useTranslations } from 'next-intl';
import { paths } from '@/lib/i18n/paths';

const kinds = ['phrases', 'concordance', 'themes', 'commitments'] as const;

/** From a record to what can be asked of the words of statements. */
export function FindingLinks() {
  const locale = useLocale();
  const t = useTranslations('findings');
  return (
    <nav aria-label={t('links')} className="mt-4 flex flex-wrap gap-x-6 gap-y-1 print:hidden">
      {kinds.map((kind) => (
        <a key={kind} href={paths[kind](locale)}>
          {t(`title.${kind}`)}
        </a>
      ))}
    </nav>
  );
}
