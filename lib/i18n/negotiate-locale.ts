import { defaultLocale, type Locale, otherLocale } from './locales';
import { readAcceptHeader } from './read-accept-header';

/**
 * The language that a browser's Accept-Language asks for: the other one only where it is preferred to the default, which a
 * header that names neither gets, and no header at all.
 */
export function negotiateLocale(header: string | undefined): Locale {
  const accepted = readAcceptHeader(header ?? '');
  const weightOf = (locale: Locale) =>
    Math.max(0, ...accepted.filter(([tag]) => tag.split('-')[0] === locale).map(([, weight]) => weight));
  const other = otherLocale(defaultLocale);
  return weightOf(other) > weightOf(defaultLocale) ? other : defaultLocale;
}
