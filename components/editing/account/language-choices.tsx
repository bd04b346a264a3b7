import { directionOf, locales } from '@/lib/i18n/locales';

const ownNames = { ar: 'العربية', en: 'English' };

/** Both languages, each named in itself, for whoever reads only one of them. */
export const languageChoices = locales.map((locale) => ({
  value: locale,
  label: (
    <span lang={locale} dir={directionOf(locale)}>
      {ownNames[locale]}
    </span>
  ),
}));
