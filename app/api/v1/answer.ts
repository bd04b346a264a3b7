import { getTranslations } from 'next-intl/server';
import { type Problem, problemHeaders, problemJson } from '@/lib/exchange/api/problem';
import { entityTag, namesTag } from '@/lib/exchange/entity-tag';
import { keptForAMoment, openHeaders } from '@/lib/exchange/open-headers';
import { withPracticeMark } from '@/lib/exchange/practice-mark';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { negotiateLocale } from '@/lib/i18n/negotiate-locale';

type Manner = {
  status?: number;
  /** What the answer was made from: the front keeps it until one of these changes. Without them it is asked for anew. */
  tags?: readonly string[];
  /** Whether it is in the language that the caller's headers ask for. */
  isInLanguage?: boolean;
  /** The name under which a browser saves it; without one it is shown. */
  fileName?: string;
};

/** An answer that caches may keep for a moment and that knows when the caller has it already. */
export function answerBytes(request: Request, text: string, type: string, manner: Manner = {}): Response {
  const { status = 200, tags = [], isInLanguage = false, fileName } = manner;
  const etag = `"${entityTag(text)}"`;
  const headers = {
    ...openHeaders,
    ETag: etag,
    'Cache-Control': keptForAMoment,
    ...(tags.length > 0 && { 'x-portal-tags': tags.join(',') }),
    ...(isInLanguage && { Vary: 'Accept-Language' }),
    ...(fileName && { 'Content-Disposition': `attachment; filename="${fileName}"` }),
  };
  if (namesTag(request.headers.get('if-none-match') ?? '', [etag])) return new Response(null, { status: 304, headers });
  return new Response(text, { status, headers: { ...headers, 'Content-Type': type } });
}

export function answerJson(request: Request, body: object, manner: Manner = {}): Response {
  return answerBytes(request, JSON.stringify(withPracticeMark(body)), 'application/json; charset=utf-8', manner);
}

export type Words = Awaited<ReturnType<typeof getTranslations<'api'>>>;

/** A refusal in the caller's language. */
export async function answerProblem(request: Request, problem: (t: Words) => Problem): Promise<Response> {
  const locale = localeOfCaller(request);
  const stated = problem(await getTranslations({ locale, namespace: 'api' }));
  const { pathname, search } = new URL(request.url);
  return new Response(JSON.stringify(problemJson(stated, pathname + search)), {
    status: stated.status,
    headers: { ...openHeaders, ...problemHeaders(locale) },
  });
}

/** A 404; `detail` names the missing record. */
export function answerNotFound(request: Request, detail: (t: Words) => string): Promise<Response> {
  return answerProblem(request, (t) => ({
    status: 404,
    code: 'not-found',
    title: t('notFound'),
    detail: detail(t),
  }));
}

/** A 404 of a page that there is, or may be, in a form that it does not have. */
export function answerNoForm(request: Request, detail: (t: Words) => string): Promise<Response> {
  return answerProblem(request, (t) => ({ status: 404, code: 'not-found', title: t('noForm'), detail: detail(t) }));
}

/** A refusal of one field of the query; `detail` says what it must be. */
export function answerInvalid(request: Request, field: string, detail: (t: Words) => string): Promise<Response> {
  return answerProblem(request, (t) => ({
    status: 400,
    code: `invalid-${field.toLowerCase()}`,
    title: t('invalid'),
    detail: detail(t),
    pointer: `/${field}`,
  }));
}

/** The language that the query asks for, or else the caller's headers. A program that says nothing is answered in English. */
export function localeOfCaller(request: Request, asked: string | null = null): Locale {
  const language = asked?.split('-')[0] ?? '';
  if (isLocale(language)) return language;
  return negotiateLocale(request.headers.get('accept-language') ?? 'en');
}

export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...openHeaders,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match, Content-Type',
      'Access-Control-Max-Age': '86400',
    },
  });
}
