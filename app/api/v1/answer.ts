import { createHash } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { type Problem, problemJson } from '@/lib/exchange/problem';
import { negotiateLocale } from '@/lib/i18n/negotiate-locale';

const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
};

/** An answer that caches may keep for a moment and that knows when the caller has it already. */
export function answerBytes(request: Request, text: string, type: string, status = 200): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = { ...open, ETag: etag, 'Cache-Control': 'public, max-age=0, s-maxage=60' };
  const held = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (held.some((each) => each.replace(/^W\//, '') === etag || each === '*')) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(text, { status, headers: { ...headers, 'Content-Type': type } });
}

export function answerJson(request: Request, body: unknown, status = 200): Response {
  return answerBytes(request, JSON.stringify(body), 'application/json; charset=utf-8', status);
}

type Words = Awaited<ReturnType<typeof getTranslations<'api'>>>;

/** A refusal in the caller's language. */
export async function answerProblem(request: Request, problem: (t: Words) => Problem): Promise<Response> {
  const locale = negotiateLocale(request.headers.get('accept-language') ?? 'en');
  const stated = problem(await getTranslations({ locale, namespace: 'api' }));
  const { pathname, search } = new URL(request.url);
  return new Response(JSON.stringify(problemJson(stated, pathname + search)), {
    status: stated.status,
    headers: {
      ...open,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': locale,
      'Cache-Control': 'no-store',
      Vary: 'Accept-Language',
    },
  });
}

export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: { ...open, 'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS', 'Access-Control-Max-Age': '86400' },
  });
}
