import { env } from '@/lib/env';
import { isLocale } from '@/lib/i18n/locales';
import { onFiles, onPages } from '@/lib/serve/door/security-headers';
import { cacheKeysOf } from './cache-keys';
import { type Bodies, type Document, packBodies, packFully, packQuickly, toDocument } from './document';

/** A finished page, or a file that is made like one: `sitemap.xml`. */
export type KeptPage = Finished & { bodies: Bodies; document: Document };

export type Finished = {
  path: string;
  type: string;
  /** Of Next's headers those that are passed on. */
  headers: Record<string, string>;
  /** What it was made from; null where that is not known, so that any change may touch it. */
  tags: string[] | null;
  /** What it was made with: see build-name.ts. */
  build: string;
};

const cacheControl = 'public, max-age=0, s-maxage=60, stale-while-revalidate=86400';
/** A page made for a query is not kept for long. */
export const briefly = 'public, max-age=0, s-maxage=5';

/**
 * Packing costs far more than making, so a page with the same bytes as before keeps its packed ones. One that the record does
 * not link to is packed here and now: nobody comes back for it.
 */
export async function makePage(
  finished: Finished,
  identity: Buffer,
  { before, isKnown }: { before: KeptPage | null; isKnown: boolean },
): Promise<KeptPage> {
  if (before?.bodies.identity.equals(identity)) return toPage(finished, before.bodies);
  const bodies = await packBodies(identity, finished.type);
  return toPage(finished, isKnown ? bodies : await packQuickly(bodies, finished.type));
}

export function toPage(finished: Finished, bodies: Bodies): KeptPage {
  const { path, type, headers, tags, build } = finished;
  const document = toDocument(bodies, {
    ...typedHeaders(finished),
    'Cache-Control': path.includes('?') ? briefly : cacheControl,
    // A page that was made for its query is gone before anybody could be told of it.
    ...(env.PORTAL_VARNISH && !path.includes('?') && { xkey: cacheKeysOf(tags) }),
  });
  return { path, type, headers, tags, build, bodies, document };
}

/** The page for whoever asked, and for no cache: nobody will say when it is old. */
export function toPassingPage(page: KeptPage): KeptPage {
  return { ...page, document: toDocument(page.bodies, { ...typedHeaders(page), 'Cache-Control': 'no-store' }) };
}

function typedHeaders({ path, type, headers }: Finished): Record<string, string> {
  return isHtml(type) ? headersOfPage(path) : { ...onFiles, 'Content-Type': type, ...headers };
}

/** The page in brotli as well; null where it has that already or gains nothing by it. */
export async function packPage(page: KeptPage): Promise<KeptPage | null> {
  const bodies = await packFully(page.bodies, page.type);
  return bodies === page.bodies ? null : toPage(page, bodies);
}

export function isHtml(type: string): boolean {
  return type.startsWith('text/html');
}

/** The headers of an HTML page at this address. */
export function headersOfPage(path: string): Record<string, string> {
  const language = path.split('/')[1] ?? '';
  return {
    'Content-Type': 'text/html; charset=utf-8',
    ...(isLocale(language) && { 'Content-Language': language }),
    ...onPages,
  };
}
