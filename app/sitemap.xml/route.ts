import { connection } from 'next/server';
import { publicOrigin } from '@/lib/env';
import { sitemapType, writeSitemap, writeSitemapIndex } from '@/lib/exchange/feeds/sitemap';
import { listSitePages, listSiteParts } from '@/lib/records/site-pages';

/** Every public page, or where the files are that list them. */
export async function GET(): Promise<Response> {
  // Waits for a request: a build has no database.
  await connection();
  const pages = await listSitePages();
  const xml = pages ? writeSitemap(pages, publicOrigin()) : writeSitemapIndex(await listSiteParts(), publicOrigin());
  return new Response(xml, { headers: { 'Content-Type': sitemapType } });
}
