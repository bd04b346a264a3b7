import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { NextApp } from './next-app';

/** What the front says when Next can not: the page for an unknown address, and the one for our own fault. */
export type ErrorPages = {
  answerNotFound(request: IncomingMessage, response: ServerResponse, locale: Locale): void;
  answerFault(request: IncomingMessage, response: ServerResponse, locale: Locale): void;
};

type Kind = 'notFound' | 'error';
type Words = Record<Kind, { title: string; lead: string }>;
type Pages = Record<Locale, Buffer>;

const segments: Record<Kind, string> = { notFound: 'not-found-page', error: 'error-page' };

/** The pages that are answers of the front, never addresses. */
export function isErrorPage(path: string): boolean {
  return Object.values(segments).includes(path.split('/')[2] ?? '');
}

/**
 * Next's own 404 and 500 have empty bodies. So the bytes of a real page of each kind and language are fetched once, at the
 * start, when everything works.
 */
export async function prepareErrorPages(next: NextApp): Promise<ErrorPages> {
  const absent = await fetchPages(next, 'notFound');
  const fault = await fetchPages(next, 'error');
  return {
    answerNotFound(request, response, locale) {
      const page = absent[locale];
      const etag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`;
      send(request, response, 404, page, { 'Cache-Control': 'public, max-age=0, s-maxage=30', ETag: etag });
    },
    answerFault(request, response, locale) {
      send(request, response, 500, fault[locale], { 'Cache-Control': 'no-store' });
    },
  };
}

async function fetchPages(next: NextApp, kind: Kind): Promise<Pages> {
  const words = { ar: await readWords('ar'), en: await readWords('en') };
  const fetched = async (locale: Locale) => {
    const path = `/${locale}/${segments[kind]}`;
    const answer = await next.ask({ method: 'GET', path, headers: { host: 'localhost' } });
    const page = await buffer(answer);
    return answer.statusCode === 200 ? page : Buffer.from(plainPage(words, kind));
  };
  return { ar: await fetched('ar'), en: await fetched('en') };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  page: Buffer,
  headers: Record<string, string>,
): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(page.length),
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : page);
}

/** Both languages on one page, for the case that even the real ones could not be fetched. */
function plainPage(words: Record<Locale, Words>, kind: Kind): string {
  const part = (locale: Locale) => {
    const direction = locale === 'ar' ? 'rtl' : 'ltr';
    const { title, lead } = words[locale][kind];
    return `<section lang="${locale}" dir="${direction}"><h1>${title}</h1><p>${lead}</p><p><a href="/${locale}">/${locale}</a></p></section>`;
  };
  return (
    `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${words.ar[kind].title}</title>` +
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">' +
    `<style>body{font-family:sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;line-height:1.7}</style></head>` +
    `<body><main>${locales.map(part).join('<hr>')}</main></body></html>`
  );
}

async function readWords(locale: Locale): Promise<Words> {
  return JSON.parse(await readFile(`messages/${locale}.json`, 'utf8')) as Words;
}
