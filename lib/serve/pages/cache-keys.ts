import { everyPage } from '@/lib/db/outer-caches';

/** The key of a page whose tags are not known: any change takes it away. */
const unknown = 'unknown';
/** Varnish takes a header of 8 kB. */
const longest = 6_000;

/** The tags of a change as keys of an outer cache. */
export function keysOf(tags: string[]): string[] {
  return [unknown, ...new Set(tags.map((tag) => encodeURIComponent(tag)))];
}

/** The header that says to an outer cache what a page was made from. */
export function cacheKeysOf(tags: string[] | null): string {
  const known = tags === null ? '' : [everyPage, ...tags.map((tag) => encodeURIComponent(tag))].join(' ');
  return known === '' || known.length > longest ? `${everyPage} ${unknown}` : known;
}
