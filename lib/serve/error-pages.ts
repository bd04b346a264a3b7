import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { NextApp } from './next-app';

/** What the front says when Next can not: the page for an unknown address, and the one for our own fault. */
export type ErrorPages = {
  answerNotFound(request: IncomingMessage, response: ServerResponse, locale: Locale): Promise<void>;
  answerFault(request: IncomingMessage, response: ServerResponse): void;
};

type Words = Record<'notFound' | 'error', { title: string; lead: string }>;

export const notFoundPath = (locale: Locale) => `/${locale}/not-found-page`;

export async function prepareErrorPages(next: NextApp): Promise<ErrorPages> {
  const words = { ar: await readWords('ar'), en: await readWords('en') };
  const faultPage = plainPage(words, 'error');
  const absentPage = plainPage(words, 'notFound');
  const kept = new Map<Locale, string>();

  const notFoundPage = async (locale: Locale) => {
    const page = kept.get(locale) ?? (await fetchPage(next, notFoundPath(locale)));
    if (page !== null) kept.set(locale, page);
    return page ?? absentPage;
  };

  return {
    async answerNotFound(request, response, locale) {
      const page = await notFoundPage(locale);
      const etag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`;
      send(request, response, 404, page, {
        'Cache-Control': 'public, max-age=0, s-maxage=30',
        'Content-Language': locale,
        ETag: etag,
      });
    },
    answerFault(request, response) {
      send(request, response, 500, faultPage, { 'Cache-Control': 'no-store' });
    },
  };
}

/** Next's own 404 has an empty body, so a real page of each language is fetched once and its bytes are kept. */
async function fetchPage(next: NextApp, path: string): Promise<string | null> {
  const answer = await next.ask({ method: 'GET', path, headers: { host: 'localhost' } });
  const page = await text(answer);
  return answer.statusCode === 200 ? page : null;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  page: string,
  headers: Record<string, string>,
): void {
  const bytes = Buffer.from(page);
  const type = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': String(bytes.length) };
  response.writeHead(status, { ...type, 'X-Content-Type-Options': 'nosniff', ...headers });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Both languages on one page that needs neither Next nor the database. */
function plainPage(words: Record<Locale, Words>, key: keyof Words): string {
  const part = (locale: Locale) => {
    const direction = locale === 'ar' ? 'rtl' : 'ltr';
    const { title, lead } = words[locale][key];
    return `<section lang="${locale}" dir="${direction}"><h1>${title}</h1><p>${lead}</p><p><a href="/${locale}">/${locale}</a></p></section>`;
  };
  return (
    `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${words.ar[key].title}</title>` +
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">' +
    `<style>body{font-family:sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;line-height:1.7}</style></head>` +
    `<body><main>${locales.map(part).join('<hr>')}</main></body></html>`
  );
}

async function readWords(locale: Locale): Promise<Words> {
  return JSON.parse(await readFile(`messages/${locale}.json`, 'utf8')) as Words;
}
