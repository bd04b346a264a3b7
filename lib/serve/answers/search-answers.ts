import { createTranslator } from 'next-intl';
import { publicOrigin } from '@/lib/env';
import { toSearchJson } from '@/lib/exchange/api/findings/search-json';
import { keptForAMoment, openHeaders } from '@/lib/exchange/open-headers';
import { withPracticeMark } from '@/lib/exchange/practice-mark';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { readAllMessages } from '@/lib/i18n/messages/read-messages';
import { findQueryFault, parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import { everywhere } from '@/lib/serve/door/security-headers';
import { type Document, packBodies, toDocument } from '@/lib/serve/pages/document';
import { type AnswerAsked, addressOfAnswer } from './answer-maker';
import { packing } from './answer-store';
import { createSearchMaker, type SearchParts } from './search-maker';

/** The API's answer to a search; null for any other address, and for a search that it refuses. */
export type SearchAnswers = (asked: AnswerAsked) => Promise<Document | null>;

const address = /^\/api\/v1\/search(?:\?|$)/;
const type = 'application/json; charset=utf-8';
const headers = {
  ...everywhere,
  ...openHeaders,
  'Cache-Control': keptForAMoment,
  'Content-Type': type,
  'Cross-Origin-Resource-Policy': 'cross-origin',
  Vary: 'Accept-Language',
};

/** Answers searches here: the way through Next costs as much as the search. What is refused, Next refuses. */
export async function prepareSearchAnswers(parts: SearchParts): Promise<SearchAnswers> {
  const make = createSearchMaker(parts);
  const messages = await readAllMessages();
  const translators = {
    ar: createTranslator({ locale: 'ar', messages: messages.ar }),
    en: createTranslator({ locale: 'en', messages: messages.en }),
  };

  const answer = async (raw: Record<string, string>, locale: Locale) => {
    const query = parseSearchQuery(raw);
    const result = await searchRecords(query, locale);
    if (result.isCut) return null;
    const body = toSearchJson(result, { locale, origin: publicOrigin(), query, t: translators[locale] });
    const bodies = await packBodies(Buffer.from(JSON.stringify(withPracticeMark(body))), type, packing);
    return { document: toDocument(bodies, headers), isTooBroad: result.isTooBroad };
  };

  return async (asked) => {
    if (!address.test(asked.url)) return null;
    const { searchParams } = new URL(asked.url, 'http://localhost');
    const raw = Object.fromEntries(searchParams);
    if (findQueryFault(raw) !== null) return null;
    const wished = searchParams.get('lang') ?? '';
    const locale = isLocale(wished) ? wished : asked.locale;
    return make(addressOfAnswer(asked), () => answer(raw, locale));
  };
}
