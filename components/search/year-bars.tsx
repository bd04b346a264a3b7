import { useLocale, useTranslations } from 'next-intl';
import { directionOf } from '@/lib/i18n/locales';
import type { SearchQuery } from '@/lib/search/ask/search-query';
import { searchAddress } from '@/lib/search/show/search-address';

type Props = { query: SearchQuery; years: { value: string; count: number }[] };

const plot = { width: 272, height: 64, bottom: 18 };

/** Results by Gregorian year; each bar narrows the search to its year. */
export function YearBars({ query, years }: Props) {
  const locale = useLocale();
  const t = useTranslations('search');
  const counts = new Map(
    years.filter(({ value }) => /^\d{4}$/.test(value)).map(({ value, count }) => [Number(value), count]),
  );
  if (counts.size < 2) return null;
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  const most = Math.max(...counts.values());
  const step = plot.width / (last - first + 1);
  const isMirrored = directionOf(locale) === 'rtl';
  const room = plot.height - plot.bottom;
  return (
    <nav aria-label={t('byYear')} className="mb-6 print:hidden">
      <svg viewBox={`0 0 ${plot.width} ${plot.height}`} className="w-full max-w-72">
        <title>{t('byYear')}</title>
        {[...counts]
          .toSorted(([a], [b]) => a - b)
          .map(([year, count]) => {
            const place = isMirrored ? last - year : year - first;
            const height = Math.max(2, (count / most) * (room - 4));
            const isPicked = query.filters.year === String(year);
            return (
              <a
                key={year}
                href={searchAddress(locale, query, { year: isPicked ? null : String(year) })}
                aria-label={t('yearBar', { year: String(year), count })}
              >
                <rect x={place * step} y="0" width={step} height={plot.height} className="fill-transparent" />
                <rect
                  x={place * step + step * 0.15}
                  y={room - height}
                  width={step * 0.7}
                  height={height}
                  className={isPicked ? 'fill-official' : 'fill-link'}
                />
              </a>
            );
          })}
        <path d={`M0 ${room}H${plot.width}`} className="stroke-ink" strokeWidth="1" />
        {[first, last].map((year) => (
          <text
            key={year}
            x={(year === first) === isMirrored ? plot.width : 0}
            y={plot.height - 3}
            textAnchor={(year === first) === isMirrored ? 'end' : 'start'}
            direction="ltr"
            className="fill-quiet text-xs"
          >
            {year}
          </text>
        ))}
      </svg>
    </nav>
  );
}
