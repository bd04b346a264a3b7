import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { locales } from './lib/i18n/locales';
import { publicIdWord } from './lib/i18n/public-id';

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // npm run check looks at types; a start does not wait for those of its tests.
  typescript: { ignoreBuildErrors: true },
  headers: async () =>
    locales.map((locale) => ({
      source: `/${locale}/:path*`,
      headers: [{ key: 'Content-Language', value: locale }],
    })),
  // Pages made at run time belong to the database they were made from; the next start may have another.
  experimental: { isrFlushToDisk: false, authInterrupts: true },
  // The front alone names itself so, on requests for the desk: Next then answers them whole, with their true status.
  htmlLimitedBots: /^portal-front$/,
  rewrites: async () => ({
    // A form is posted to its page's own address; the handler is elsewhere, since a page and a route cannot share one.
    beforeFiles: [
      {
        source: `/:locale(${locales.join('|')})/desk/:path*`,
        has: [{ type: 'header' as const, key: 'content-type' }],
        destination: '/internal/:locale/desk/:path*',
      },
      {
        source: `/:locale(${locales.join('|')})/report`,
        has: [{ type: 'header' as const, key: 'content-type' }],
        destination: '/internal/:locale/report',
      },
    ],
    // Other forms of a page have its address and an ending; citations, and the forms of a statement or of one place of it, have rooms of their own.
    afterFiles: [
      {
        source: `/:locale(${locales.join('|')})/:rest*/:name(${publicIdWord}\\.(?:csv|csv-metadata\\.json|atom|feed\\.json|ics))`,
        destination: '/api/v1/copies/:locale/:rest*/:name',
      },
      {
        source: `/:locale(${locales.join('|')})/:part(meetings|designations)/:name(${publicIdWord}\\.(?:ris|bib|csl\\.json))`,
        destination: '/api/v1/citations/:locale/:part/:name',
      },
      {
        source: `/:locale(${locales.join('|')})/cite/:rest*/:name(${publicIdWord}\\.(?:ris|bib|csl\\.json))`,
        destination: '/api/v1/citations/:locale/on/:rest*/:name',
      },
      {
        source: `/:locale(${locales.join('|')})/:part(meetings|statements)/:name(${publicIdWord}\\.png)`,
        destination: '/api/v1/cards/:locale/:part/:name',
      },
      {
        source: `/:locale(${locales.join('|')})/statements/:name(${publicIdWord}\\.[a-z.]+)`,
        destination: '/api/v1/formats/:locale/:name',
      },
      {
        source: `/:locale(${locales.join('|')})/statements/:id(${publicIdWord})/:name([a-z0-9]+\\.[a-z.]+)`,
        destination: '/api/v1/formats/:locale/:id/:name',
      },
      {
        source: `/:locale(${locales.join('|')})/:rest*/:name(${publicIdWord}\\.(?:json|jsonld|md|txt))`,
        destination: '/api/v1/copies/:locale/:rest*/:name',
      },
    ],
  }),
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg', '@resvg/resvg-js', 'harfbuzzjs'],
};

// Within the front's process Next uses the front's two caches, which are named here before it starts.
const held = globalThis as { portalCaches?: { page: string; data: string }; portalIsCold?: boolean };
if (held.portalCaches) {
  config.cacheHandler = held.portalCaches.page;
  config.cacheHandlers = { default: held.portalCaches.data };
}
// A cold portal loads the code of a page when somebody asks for it: all of it takes seconds of each start.
if (held.portalIsCold) config.experimental = { ...config.experimental, preloadEntriesOnStart: false };

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
