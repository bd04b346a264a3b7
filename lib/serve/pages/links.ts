import type { KeptPage } from './kept-page';

/** The addresses of our own that a page links to, or that a sitemap lists, without query and fragment. */
export function linksOf({ type, bodies }: KeptPage): string[] {
  const text = bodies.identity.toString('utf8');
  const pattern = type.startsWith('text/html') ? /<a\b[^>]*? href="(\/[^"?#]*)/g : /<loc>https?:\/\/[^/<]+(\/[^<?#]*)/g;
  return [...new Set([...text.matchAll(pattern)].map(([, path = '']) => path))];
}
