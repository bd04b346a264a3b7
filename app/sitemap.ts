import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { publicOrigin } from '@/lib/env';
import { defaultLocale, locales } from '@/lib/i18n/locales';
import { listSitePages } from '@/lib/records/site-pages';

/** Every public page, once for each language, with its twin and the time of its last change. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  // Waits for a request: a build has no database.
  await connection();
  const origin = publicOrigin();
  const pages = await listSitePages();
  return pages.flatMap(({ address, changedAt }) => {
    const languages = Object.fromEntries(locales.map((locale) => [locale, origin + address(locale)]));
    return locales.map((locale) => ({
      url: origin + address(locale),
      ...(changedAt && { lastModified: changedAt }),
      alternates: { languages: { ...languages, 'x-default': origin + address(defaultLocale) } },
    }));
  });
}
