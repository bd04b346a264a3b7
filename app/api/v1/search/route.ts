import { getTranslations } from 'next-intl/server';
import { publicOrigin } from '@/lib/env';
import { isLocale } from '@/lib/i18n/locales';
import { negotiateLocale } from '@/lib/i18n/negotiate-locale';
import { findQueryFault, parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import { hitAddress } from '@/lib/search/show/search-address';
import { answerJson, answerProblem, preflight } from '../answer';

export async function GET(request: Request): Promise<Response> {
  const raw = Object.fromEntries(new URL(request.url).searchParams);
  const fault = findQueryFault(raw);
  if (fault === 'q') return refuseLong(request);
  if (fault !== null) return refuseValue(request, fault);
  const locale = isLocale(raw.lang ?? '')
    ? (raw.lang as 'ar' | 'en')
    : negotiateLocale(request.headers.get('accept-language') ?? 'en');
  const query = parseSearchQuery(raw);
  const result = await searchRecords(query, locale);
  if (result.isCut) return refuseLong(request);
  const t = await getTranslations({ locale, namespace: 'search' });
  return answerJson(request, {
    items: result.hits.map((hit) => ({
      type: hit.type,
      id: hit.id,
      lang: hit.lang,
      status: hit.standing,
      edtf: hit.edtf,
      title: hit.title.map(({ text }) => text).join(''),
      snippet: hit.snippet,
      url: publicOrigin() + hitAddress(locale, hit),
    })),
    total: result.total,
    capped: result.isCapped,
    tooBroad: result.isTooBroad,
    facets: result.facets ?? {},
    also: result.also.map(({ term, lang, typed, kind, because }) => ({
      ...{ term, lang, typed },
      because: because?.[locale] ?? because?.en ?? because?.ar ?? t(`because.${kind}`),
    })),
    corrected: result.corrected,
    next: result.next === null ? null : String(result.next),
  });
}

function refuseLong(request: Request): Promise<Response> {
  return answerProblem(request, (t) => ({
    ...{ status: 422, code: 'too-long', title: t('invalid'), detail: t('tooLong'), pointer: '/q' },
  }));
}

function refuseValue(request: Request, field: string): Promise<Response> {
  return answerProblem(request, (t) => ({
    ...{ status: 400, code: `invalid-${field}`, title: t('invalid'), detail: t('invalidValue', { field }) },
    pointer: `/${field}`,
  }));
}

export const OPTIONS = preflight;
