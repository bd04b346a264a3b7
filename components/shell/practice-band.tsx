import { getLocale } from 'next-intl/server';
import { bilingualMessage } from '@/lib/i18n/bilingual-message';
import { directionOf, isLocale, otherLocale } from '@/lib/i18n/locales';

/** Says in both languages, on every page of a practice record and wherever one has scrolled to, that it is invented. */
export async function PracticeBand() {
  const words = await bilingualMessage('practice.band');
  const asked = await getLocale();
  const own = isLocale(asked) ? asked : 'ar';
  return (
    <aside
      aria-label={words[own]}
      className="sticky top-0 z-10 flex min-h-(--band) flex-wrap content-center items-center justify-between gap-x-6 bg-ink px-4 text-sm/5 font-semibold text-paper sm:px-6 print:static print:border-b-2 print:bg-transparent print:py-1 print:text-ink"
    >
      {[own, otherLocale(own)].map((locale) => (
        <p key={locale} lang={locale} dir={directionOf(locale)}>
          {words[locale]}
        </p>
      ))}
    </aside>
  );
}
