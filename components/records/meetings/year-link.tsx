import { useLocale, useTranslations } from 'next-intl';
import { type CalendarYear, formatYearSegment } from '@/lib/dates/calendar-year';
import { paths } from '@/lib/i18n/paths';

/** A year of either calendar, leading to its page. */
export function YearLink({ year }: { year: CalendarYear }) {
  const locale = useLocale();
  const t = useTranslations('years');
  return (
    <a href={paths.year(locale, formatYearSegment(year))}>
      <bdi>{year.calendar === 'hijri' ? t('hijriYear', { year: String(year.year) }) : year.year}</bdi>
    </a>
  );
}
