import { useLocale, useTranslations } from 'next-intl';
import { paths } from '@/lib/i18n/paths';

/** The years that a long timeline leaves to their own pages, a line each; nothing where it has all. */
export function OtherYears({ years }: { years: { year: number; count: number }[] }) {
  const locale = useLocale();
  const t = useTranslations();
  if (years.length === 0) return null;
  return (
    <section aria-labelledby="other-years" className="mt-6 border-t border-rule pt-3">
      <h3 id="other-years" className="text-lg">
        {t('timeline.otherYears')}
      </h3>
      <ul className="mt-2 max-w-xl">
        {years.map(({ year, count }) => (
          <li key={year} className="flex justify-between gap-4 border-b border-rule py-1.5">
            <a href={paths.year(locale, String(year))}>{year}</a>
            <span className="text-quiet">{t('years.count', { count })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
