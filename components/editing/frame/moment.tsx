import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/language/dates/format-date';

/** An instant by its day and minute in UTC, as short as a list needs it. */
export function Moment({ at }: { at: Date }) {
  const locale = useLocale();
  const t = useTranslations('desk.frame');
  const iso = at.toISOString();
  return (
    <time dateTime={iso}>
      <bdi>{t('at', { day: formatDate(iso.slice(0, 10), locale, 'short').text, time: iso.slice(11, 16) })}</bdi>
    </time>
  );
}
