import { useLocale, useTranslations } from 'next-intl';
import { directionOf, otherLocale } from '@/lib/i18n/locales';
import type { Address } from '@/lib/i18n/paths';

const ownNames = { ar: 'العربية', en: 'English' };

/** One Arabic word on an English page is not worth the 21 kB of our Arabic font. */
const typefaces = { ar: 'font-system', en: '' };

/** A link to the same page in the other language, named in that language. */
export function LanguageSwitch({ address }: { address: Address }) {
  const other = otherLocale(useLocale());
  const t = useTranslations('site');
  return (
    <nav aria-label={t('languageSwitch')} className="print:hidden">
      <a
        href={address(other)}
        data-switch
        hrefLang={other}
        lang={other}
        dir={directionOf(other)}
        className={`inline-block rounded-sm border border-rule px-3 py-1 no-underline hover:border-link hover:underline ${typefaces[other]}`}
      >
        {ownNames[other]}
      </a>
    </nav>
  );
}
