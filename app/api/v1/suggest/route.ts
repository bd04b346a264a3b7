import { publicOrigin } from '@/lib/env';
import { toSuggestionsJson } from '@/lib/exchange/api/findings/suggestion-json';
import { queries } from '@/lib/exchange/open-api/parameters';
import { readQuery } from '@/lib/exchange/open-api/read-query';
import { suggestWords } from '@/lib/search/show/suggest-words';
import { answerJson, localeOfCaller, preflight } from '../answer';
import { answerFault } from '../answer-list';

export async function GET(request: Request): Promise<Response> {
  const asked = readQuery(queries.suggest, new URL(request.url).searchParams);
  if (!asked.ok) return answerFault(request, asked.fault);
  const { q = '', lang = null } = asked.query;
  const found = await suggestWords(q, localeOfCaller(request, lang));
  return answerJson(request, toSuggestionsJson(found, publicOrigin()), { isInLanguage: true });
}

export const OPTIONS = preflight;
