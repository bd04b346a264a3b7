import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { Translator } from '@/lib/i18n/translator';
import type { Card } from '@/lib/search/ask/find-cards';
import type { SearchQuery } from '@/lib/search/ask/search-query';
import type { SearchResult } from '@/lib/search/ask/search-records';
import { cardWords } from '@/lib/search/show/card-words';
import type { Hit } from '@/lib/search/show/hit';
import { hitAddress } from '@/lib/search/show/search-address';

type Manner = {
  locale: Locale;
  origin: string;
  query: SearchQuery;
  /** The messages of that language. */
  t: Translator;
};

/** What a search found, as the API gives it. */
export function toSearchJson(result: SearchResult, { locale, origin, query, t }: Manner) {
  const toItem = (hit: Hit) => ({
    type: hit.type,
    id: hit.id,
    lang: hit.lang,
    status: hit.standing,
    edtf: hit.edtf,
    title: hit.title.map(({ text }) => text).join(''),
    snippet: hit.snippet,
    url: origin + hitAddress(locale, hit),
    foundBy: hit.foundBy,
  });
  const toCard = (card: Card) => {
    const { title, facts, url } = cardWords(t, card, locale, query);
    return { type: card.kind, id: card.id, gap: card.gap, title, text: facts.join(' · '), url: origin + url };
  };
  return {
    items: result.hits.map(toItem),
    cards: result.cards.map(toCard),
    couldMean: result.couldMean.map(({ id, name }) => ({
      type: 'member',
      id,
      name,
      url: origin + paths.member(locale, id),
    })),
    total: result.total,
    capped: result.isCapped,
    tooBroad: result.isTooBroad,
    facets: result.facets ?? {},
    counted: result.counted,
    also: result.also.map(({ term, lang, typed, kind, because }) => ({
      term,
      lang,
      typed,
      because: because?.[locale] ?? because?.en ?? because?.ar ?? t(`search.because.${kind}`, { lang }),
    })),
    corrected: result.corrected,
    partial: result.partial.map((hit) => ({ ...toItem(hit), missing: hit.missing })),
    setAside: result.setAside,
    reach: result.reach,
    next: result.next === null ? null : String(result.next),
  };
}
