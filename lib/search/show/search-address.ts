import type { SearchKind } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { type FacetName, facetNames, type ReachName, type SearchQuery } from '@/lib/search/ask/search-query';

type Change = Partial<Record<FacetName, string | null>> & { reach?: ReachName; offset?: number; q?: string };

/**
 * Writes the query of a search's address with a change; null removes a filter. A changed search begins at the first
 * page.
 */
function searchParameters(query: SearchQuery, change: Change = {}): string {
  const parameters = new URLSearchParams();
  const q = change.q ?? query.q;
  if (q !== '') parameters.set('q', q);
  for (const name of facetNames) {
    const value = change[name] === undefined ? query.filters[name] : change[name];
    if (value != null) parameters.set(name, value);
  }
  const reach = change.reach ?? query.reach;
  if (reach === 'exact') parameters.set('exact', '1');
  if (reach === 'forms') parameters.set('reach', 'forms');
  if (change.offset) parameters.set('cursor', String(change.offset));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

export function searchAddress(locale: Locale, query: SearchQuery, change: Change = {}): string {
  return paths.search(locale) + searchParameters(query, change);
}

/** Returns the address of a hit. A text's id is the statement's id and its own half; a place in it has a page of its own. */
export function hitAddress(
  locale: Locale,
  { type, id, slot = null }: { type: SearchKind; id: string; slot?: string | null },
): string {
  const [statement = id, slug = ''] = id.split('/');
  if (type === 'text' && slot !== null) return paths.paragraph(locale, statement, slot);
  if (type === 'text') return `${paths.statement(locale, statement)}#text-${slug}`;
  return paths[type](locale, id);
}
