import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { env, publicOrigin } from '@/lib/env';
import { locales } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';

export default async function robots(): Promise<MetadataRoute.Robots> {
  // Waits for a request: the origin belongs to the machine that serves, not to the one that built.
  await connection();
  if (env.PORTAL_PRACTICE) return { rules: { userAgent: '*', disallow: '/' } };
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: locales.flatMap((locale) => [
        `${paths.report(locale)}/`,
        paths.citeOn(locale, '/').replace(/home$/, ''),
      ]),
    },
    sitemap: `${publicOrigin()}/sitemap.xml`,
  };
}
