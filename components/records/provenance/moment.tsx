import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/language/dates/format-date';

/** An instant, by its day and minute in UTC. */
export function Moment({ at }: { at: string }) {
  const locale = useLocale();
  const t = useTranslations('corrections');
  return (
    <time dateTime={at}>
      <bdi>{t('at', { day: formatDate(at.slice(0, 10), locale, 'long').text, time: at.slice(11, 16) })}</bdi>
    </time>
  );
}
