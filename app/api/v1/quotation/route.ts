import { publicOrigin } from '@/lib/env';
import { toQuotationJson } from '@/lib/exchange/api/findings/quotation-json';
import { queries } from '@/lib/exchange/open-api/parameters';
import { readQuery } from '@/lib/exchange/open-api/read-query';
import { answerQuotation, parseQuotation } from '@/lib/findings/quotation/asked-quotation';
import { answerJson, localeOfCaller, preflight } from '../answer';
import { answerFindingFault, findingTags, withWords } from '../answer-finding';
import { answerFault } from '../answer-list';

export async function GET(request: Request): Promise<Response> {
  const asked = readQuery(queries.quotation, withWords(new URL(request.url).searchParams, 'words'));
  if (!asked.ok) return answerFault(request, asked.fault);
  const { words, lang, statement, seq } = asked.query;
  const found = await answerQuotation(parseQuotation({ words, lang, statement }), seq ?? null);
  if ('kind' in found) return answerFindingFault(request, found);
  const locale = localeOfCaller(request, lang ?? null);
  const body = toQuotationJson(found, { locale, origin: publicOrigin() });
  return answerJson(request, body, { tags: findingTags, isInLanguage: lang === undefined });
}

export const OPTIONS = preflight;
