import { useLocale, useTranslations } from 'next-intl';
import { deskPaths } from '@/lib/i18n/desk-paths';

/** How many texts are still to be entered, on the desk's first page. */
export function TextsWaiting({ count }: { count: number }) {
  const locale = useLocale();
  const t = useTranslations('desk.texts');
  if (count === 0) return null;
  return (
    <p className="border-s-4 border-rule ps-3">
      <a href={deskPaths.texts(locale)}>{t('waiting', { count })}</a>
    </p>
  );
}
