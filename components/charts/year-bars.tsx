import { useLocale, useTranslations } from 'next-intl';
import { paths } from '@/lib/i18n/paths';
import type { YearCount } from '@/lib/records/years';

const height = 72;

/** Meetings by year as bars, each a link to its year. Runs from the inline start in either direction. */
export function YearBars({ counts }: { counts: YearCount[] }) {
  const locale = useLocale();
  const t = useTranslations('home');
  const most = Math.max(...counts.map(({ total }) => total), 1);
  return (
    <figure>
      <figcaption className="text-base font-semibold">{t('byYear')}</figcaption>
      <ol className="mt-2 flex items-end gap-1 overflow-x-auto pb-1">
        {counts.map(({ year, total }) => (
          <li key={year} className="min-w-8 flex-1">
            <a
              href={paths.year(locale, String(year))}
              aria-label={t('yearLink', { year: String(year), count: total })}
              className="group block text-center text-sm text-ink no-underline hover:underline"
            >
              <span aria-hidden="true" className="block text-quiet tabular-nums">
                {total}
              </span>
              <svg
                aria-hidden="true"
                viewBox={`0 0 10 ${height}`}
                preserveAspectRatio="none"
                className="h-18 w-full fill-link group-hover:fill-official"
              >
                <rect x="0" width="10" y={height - (total / most) * height} height={(total / most) * height} />
              </svg>
              <span aria-hidden="true" className="block border-t border-ink pt-0.5 tabular-nums">
                {year}
              </span>
            </a>
          </li>
        ))}
      </ol>
      <p className="mt-1 text-sm text-quiet">{t('byYearCaption')}</p>
    </figure>
  );
}
