import { publicOrigin } from '@/lib/env';
import { sitemapType, writeSitemap } from '@/lib/exchange/feeds/sitemap';
import { listSitePages } from '@/lib/records/site-pages';

/** One part of a long sitemap. */
export async function GET(_request: Request, { params }: RouteContext<'/sitemaps/[file]'>): Promise<Response> {
  const [, part] = /^(.+)\.xml$/.exec((await params).file) ?? [];
  const pages = part === undefined ? null : await listSitePages(part);
  if (!pages) return new Response(null, { status: 404 });
  return new Response(writeSitemap(pages, publicOrigin()), { headers: { 'Content-Type': sitemapType } });
}
