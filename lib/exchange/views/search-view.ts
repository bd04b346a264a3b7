import type { Locale } from '@/lib/i18n/locales';
import type { SearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import type { Hit } from '@/lib/search/show/hit';
import { hitAddress } from '@/lib/search/show/search-address';
import { searchTable } from './own-tables';
import { type View, viewOf } from './view';

const most = 100;

/** Every record that a search finds; null where it finds more than can be listed, since a file with some of them would mislead. */
export async function findAll(query: SearchQuery, locale: Locale): Promise<Hit[] | null> {
  const hits: Hit[] = [];
  let offset: number | null = 0;
  while (offset !== null) {
    const page: Awaited<ReturnType<typeof searchRecords>> = await searchRecords(
      { ...query, offset, limit: most },
      locale,
    );
    if (page.isCapped || page.isTooBroad || page.isCut) return null;
    hits.push(...page.hits);
    offset = page.next;
  }
  return hits;
}

export function viewOfHits(hits: Hit[], locale: Locale, origin: string): View {
  return viewOf(
    searchTable,
    hits.map((hit) => ({ ...hit, url: origin + hitAddress(locale, hit) })),
  );
}
