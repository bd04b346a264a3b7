import { getTranslations } from 'next-intl/server';
import { publicOrigin } from '@/lib/env';
import { toSearchJson } from '@/lib/exchange/search-json';
import type { Translator } from '@/lib/i18n/translator';
import { findQueryFault, parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import { answerInvalid, answerJson, answerProblem, localeOfCaller, preflight } from '../answer';

/** The front answers searches itself; what it does not answer comes here, and in watch mode every search. */
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
  const t: Translator = await getTranslations({ locale });
  const body = toSearchJson(result, { locale, origin: publicOrigin(), query, t });
  return answerJson(request, body, { isInLanguage: true });
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
