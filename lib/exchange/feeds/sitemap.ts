import { defaultLocale, locales } from '@/lib/i18n/locales';
import type { SitePage } from '@/lib/records/site-pages';
import { element, xmlDocument } from './xml';

export const sitemapType = 'application/xml';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Each page once for each language, with its twin and the time of its last change. */
export function writeSitemap(pages: SitePage[], origin: string): string {
  const urls = pages.flatMap(({ address, changedAt }) => {
    const twins = [...locales.map((locale) => [locale, locale] as const), ['x-default', defaultLocale] as const];
    const alternates = twins.map(([hreflang, locale]) =>
      element('xhtml:link', { rel: 'alternate', hreflang, href: origin + address(locale) }),
    );
    return locales.map((locale) =>
      element('url', {}, [
        element('loc', {}, origin + address(locale)),
        ...alternates,
        ...(changedAt ? [element('lastmod', {}, changedAt.toISOString())] : []),
      ]),
    );
  });
  return xmlDocument(element('urlset', { xmlns: namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, urls));
}

/** Where the parts of a sitemap are that is too long for one file. */
export function writeSitemapIndex(parts: string[], origin: string): string {
  const sitemaps = parts.map((part) => element('sitemap', {}, [element('loc', {}, `${origin}/sitemaps/${part}.xml`)]));
  return xmlDocument(element('sitemapindex', { xmlns: namespace }, sitemaps));
}
