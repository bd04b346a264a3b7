import { useLocale, useTranslations } from 'next-intl';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { NameList } from './name-lists';

/** Where the script of the desk shows what is on record for the letters that are typed, to be taken by a digit. */
export function Candidates({ field, list }: { field: string; list: NameList }) {
  const locale = useLocale();
  const t = useTranslations('desk.lists');
  return (
    <ol
      data-candidates={field}
      data-from={deskPaths.list(locale, list)}
      hidden
      aria-label={t('candidates')}
      aria-live="polite"
      className="list-decimal rounded-sm border border-rule bg-sheet ps-8 pe-2 text-sm [&_button]:min-h-8 [&_button]:cursor-pointer [&_button]:text-start [&_button]:hover:underline pointer-coarse:[&_button]:min-h-11"
    />
  );
}
