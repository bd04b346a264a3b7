import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { negotiateLocale } from '@/lib/i18n/negotiate-locale';
import { type ErrorPages, isErrorPage } from './error-pages';
import type { Health } from './health';
import type { NextApp } from './next-app';

type Parts = { next: NextApp; errors: ErrorPages; health: Health };

/** Every request comes here first: what the front answers itself, what it looks at, and what it leaves to Next. */
export function createFront(parts: Parts): RequestListener {
  return (request, response) => {
    route(parts, request, response).catch((error: unknown) => {
      if (response.destroyed) return;
      console.error(error);
      if (response.headersSent) response.destroy();
      else parts.errors.answerFault(request, response, localeOf(request));
    });
  };
}

async function route(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { next, errors, health } = parts;
  const path = pathOf(request);
  if (path === '/healthz') return health.answerAlive(request, response);
  if (path === '/readyz') return health.answerReady(request, response);
  if (!isNavigation(request, path)) return next.handle(request, response);
  if (path === '/') return redirectToLanguage(request, response);
  if (!isDecodable(path) || isErrorPage(path)) return errors.answerNotFound(request, response, localeOf(request));
  return showPage(parts, request, response);
}

async function showPage({ next, errors }: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  const answer = await next.ask({ method, path: url, headers });
  const status = answer.statusCode ?? 500;
  if (status !== 404 && status !== 500) return passOn(answer, response);
  answer.resume();
  const locale = localeOf(request);
  if (pathOf(request).split('/')[1] !== locale) response.setHeader('Vary', 'Accept-Language');
  if (status === 500) errors.answerFault(request, response, locale);
  else errors.answerNotFound(request, response, locale);
}

async function passOn(answer: IncomingMessage, response: ServerResponse): Promise<void> {
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 500, headers);
  await pipeline(answer, response).catch((error: NodeJS.ErrnoException) => {
    // The reader went away before the end of the page.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

function redirectToLanguage(request: IncomingMessage, response: ServerResponse): void {
  const locale = negotiateLocale(request.headers['accept-language']);
  response.writeHead(307, {
    Location: `/${locale}`,
    Vary: 'Accept-Language',
    'Cache-Control': 'public, max-age=0, s-maxage=60',
    'Content-Length': '0',
  });
  response.end();
}

/** A page asked for by a person or a crawler; not the API, not a file, not data for Next's own router. */
function isNavigation(request: IncomingMessage, path: string): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return !/^\/(api|_next)(\/|$)/.test(path) && request.headers.rsc === undefined;
}

/** The language that the address names, or else the one that the reader prefers. */
function localeOf(request: IncomingMessage): Locale {
  const segment = pathOf(request).split('/')[1] ?? '';
  return isLocale(segment) ? segment : negotiateLocale(request.headers['accept-language']);
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/[?#].*$/s, '');
}
