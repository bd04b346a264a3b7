import type { Locale } from './locales';
import { readAcceptHeader } from './read-accept-header';

/**
 * The language that a browser's Accept-Language asks for. English only where it is preferred to Arabic: a header that
 * names neither, and no header at all, get Arabic.
 */
export function negotiateLocale(header: string | undefined): Locale {
  const accepted = readAcceptHeader(header ?? '');
  const weightOf = (locale: Locale) =>
    Math.max(0, ...accepted.filter(([tag]) => tag.split('-')[0] === locale).map(([, weight]) => weight));
  return weightOf('en') > weightOf('ar') ? 'en' : 'ar';
}
