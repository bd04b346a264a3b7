import { getTranslations } from 'next-intl/server';
import { cardWords } from '@/components/search/card-words';
import { publicOrigin } from '@/lib/env';
import type { Translator } from '@/lib/i18n/translator';
import { tags } from '@/lib/records/tags';
import { findQueryFault, parseSearchQuery } from '@/lib/search/ask/search-query';
import { type Hit, searchRecords } from '@/lib/search/ask/search-records';
import { hitAddress } from '@/lib/search/show/search-address';
import { answerInvalid, answerJson, answerProblem, localeOfCaller, preflight } from '../answer';

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const raw = Object.fromEntries(searchParams);
  const fault = findQueryFault(raw);
  if (fault === 'q') return refuseLong(request);
  if (fault !== null) return answerInvalid(request, fault, (t) => t('invalidValue', { field: fault }));
  const locale = localeOfCaller(request, searchParams.get('lang'));
  const query = parseSearchQuery(raw);
  const result = await searchRecords(query, locale);
  if (result.isCut) return refuseLong(request);
  const words: Translator = await getTranslations({ locale });
  const t = await getTranslations({ locale, namespace: 'search' });
  const toItem = (hit: Hit) => ({
    type: hit.type,
    id: hit.id,
    lang: hit.lang,
    status: hit.standing,
    edtf: hit.edtf,
    title: hit.title.map(({ text }) => text).join(''),
    snippet: hit.snippet,
    url: publicOrigin() + hitAddress(locale, hit),
    foundBy: hit.foundBy,
  });
  const body = {
    items: result.hits.map(toItem),
    cards: result.cards.map((card) => {
      const { title, facts, url } = cardWords(words, card, locale, query);
      return { type: card.kind, id: card.id, gap: card.gap, title, text: facts.join(' · '), url: publicOrigin() + url };
    }),
    total: result.total,
    capped: result.isCapped,
    tooBroad: result.isTooBroad,
    facets: result.facets ?? {},
    also: result.also.map(({ term, lang, typed, kind, because }) => ({
      term,
      lang,
      typed,
      because: because?.[locale] ?? because?.en ?? because?.ar ?? t(`because.${kind}`, { lang }),
    })),
    corrected: result.corrected,
    partial: result.partial.map((hit) => ({ ...toItem(hit), missing: hit.missing })),
    setAside: result.setAside,
    reach: result.reach,
    next: result.next === null ? null : String(result.next),
  };
  // What was given up for lack of time may be answered the next time.
  const kept = result.isTooBroad ? [] : [tags.history, tags.search];
  return answerJson(request, body, { tags: kept, isInLanguage: true });
}

function refuseLong(request: Request): Promise<Response> {
  return answerProblem(request, (t) => ({
    status: 422,
    code: 'too-long',
    title: t('invalid'),
    detail: t('tooLong'),
    pointer: '/q',
  }));
}

export const OPTIONS = preflight;
