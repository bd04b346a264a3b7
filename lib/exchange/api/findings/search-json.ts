import { z } from 'zod';
import { WordsJson } from '@/lib/exchange/api/words-json';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { Translator } from '@/lib/i18n/translator';
import { codes } from '@/lib/records/codes';
import type { Card } from '@/lib/search/ask/find-cards';
import { facetNames, type SearchQuery } from '@/lib/search/ask/search-query';
import type { SearchResult } from '@/lib/search/ask/search-records';
import { cardWords } from '@/lib/search/show/card-words';
import type { Hit } from '@/lib/search/show/hit';
import { hitAddress } from '@/lib/search/show/search-address';

const SnippetPartJson = z.strictObject({ text: z.string(), hit: z.boolean() }).meta({ id: 'SnippetPart' });

/** A record that was found, in the language of the caller where it has one. */
const HitJson = z
  .strictObject({
    type: z.string(),
    id: z.string(),
    lang: z.string(),
    status: z.enum(codes.standing).nullable(),
    edtf: z.string().nullable(),
    title: z.string(),
    snippet: z.array(SnippetPartJson),
    url: z.url(),
    foundBy: z.array(z.strictObject({ typed: z.string(), by: z.string() })),
  })
  .meta({ id: 'Hit' });

const CardJson = z
  .strictObject({
    type: z.string(),
    id: z.string(),
    gap: z.string().nullable(),
    title: z.string(),
    text: z.string(),
    url: z.url(),
  })
  .meta({ id: 'Card' });

/**
 * What a search found. `total` is counted to a thousand; `capped` says that there are more. `counted`: how many records the
 * facets count, all of them or a sample. `reach` is null where there are too many to tell.
 */
export const SearchJson = z.strictObject({
  items: z.array(HitJson),
  cards: z.array(CardJson),
  couldMean: z.array(z.strictObject({ type: z.literal('member'), id: z.string(), name: WordsJson, url: z.url() })),
  total: z.int().nonnegative(),
  capped: z.boolean(),
  tooBroad: z.boolean(),
  facets: z.partialRecord(
    z.enum(facetNames),
    z.array(z.strictObject({ value: z.string(), count: z.int().nonnegative() })),
  ),
  counted: z.int().nonnegative(),
  also: z.array(z.strictObject({ term: z.string(), lang: z.string(), typed: z.string(), because: z.string() })),
  corrected: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  partial: z.array(HitJson.extend({ missing: z.array(z.string()) }).meta({ id: 'PartialHit' })),
  setAside: z.array(z.string()),
  reach: z.strictObject({ exact: z.int(), forms: z.int(), names: z.int() }).nullable(),
  next: z.string().nullable(),
});

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
    const said = facts.map((fact) => (typeof fact === 'string' ? fact : `${fact.text} (${t('claim.differ')})`));
    return { type: card.kind, id: card.id, gap: card.gap, title, text: said.join(' · '), url: origin + url };
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
