import { useLocale, useTranslations } from 'next-intl';
import { deskPaths } from '@/lib/i18n/desk-paths';

/** How many readers wait for an answer, on the desk's first page. */
export function ReportsWaiting({ count }: { count: number }) {
  const locale = useLocale();
  const t = useTranslations('desk.reports');
  if (count === 0) return null;
  return (
    <p className="border-s-4 border-courtesy ps-3">
      <a href={deskPaths.reports(locale)}>{t('waiting', { count })}</a>
    </p>
  );
}
