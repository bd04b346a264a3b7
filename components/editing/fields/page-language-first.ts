import type { Locale } from '@/lib/i18n/locales';

/** Names of fields that are listed with Arabic before English: of two that are one thing, the page's language comes first. */
export function pageLanguageFirst(names: readonly string[], locale: Locale): string[] {
  if (locale === 'ar') return [...names];
  return names.map((name) => {
    const other = name.replace(/(Ar|En)$/, (language) => (language === 'Ar' ? 'En' : 'Ar'));
    return names.includes(other) ? other : name;
  });
}
