import { getTranslations } from 'next-intl/server';
import { publicOrigin } from '@/lib/env';
import { toSearchJson } from '@/lib/exchange/api/findings/search-json';
import { queries } from '@/lib/exchange/open-api/parameters';
import type { Translator } from '@/lib/i18n/translator';
import { findQueryFault, parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import { answerInvalid, answerJson, answerProblem, localeOfCaller, preflight } from '../answer';
import { answerFault } from '../answer-list';

/** The front answers searches itself; what it does not answer comes here, and in watch mode every search. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const raw = Object.fromEntries(searchParams);
  const fault = findQueryFault(raw);
  if (fault === 'q') return refuseLong(request);
  if (fault !== null) return refuse(request, fault);
  const locale = localeOfCaller(request, searchParams.get('lang'));
  const query = parseSearchQuery(raw);
  const result = await searchRecords(query, locale);
  if (result.isCut) return refuseLong(request);
  const t: Translator = await getTranslations({ locale });
  const body = toSearchJson(result, { locale, origin: publicOrigin(), query, t });
  return answerJson(request, body, { isInLanguage: true });
}

function refuse(request: Request, field: string): Promise<Response> {
  const parameters = Object.keys(queries.search.shape);
  return parameters.includes(field)
    ? answerInvalid(request, field, (t) => t('invalidValue', { field }))
    : answerFault(request, { field: field.slice(0, 40), kind: 'unknown', choices: parameters });
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
