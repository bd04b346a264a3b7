import type { Locale } from '@/lib/i18n/locales';
import type { Addition } from '@/lib/search/ask/build-query';
import type { SearchResult } from '@/lib/search/ask/search-records';
import { hitAddress } from '@/lib/search/show/search-address';

type Manner = {
  locale: Locale;
  origin: string;
  /** Says in that language why a name was searched besides the typed words, where the record does not say it. */
  reasonOf(addition: Pick<Addition, 'kind' | 'lang'>): string;
};

/** What a search found, as the API gives it. */
export function toSearchJson(result: SearchResult, { locale, origin, reasonOf }: Manner) {
  return {
    items: result.hits.map((hit) => ({
      type: hit.type,
      id: hit.id,
      lang: hit.lang,
      status: hit.standing,
      edtf: hit.edtf,
      title: hit.title.map(({ text }) => text).join(''),
      snippet: hit.snippet,
      url: origin + hitAddress(locale, hit),
    })),
    total: result.total,
    capped: result.isCapped,
    tooBroad: result.isTooBroad,
    facets: result.facets ?? {},
    also: result.also.map(({ term, lang, typed, kind, because }) => ({
      term,
      lang,
      typed,
      because: because?.[locale] ?? because?.en ?? because?.ar ?? reasonOf({ kind, lang }),
    })),
    corrected: result.corrected,
    next: result.next === null ? null : String(result.next),
  };
}
