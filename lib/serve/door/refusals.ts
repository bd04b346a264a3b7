import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemHeaders, problemJson } from '@/lib/exchange/api/problem';
import { directionOf, isLocale, type Locale, otherLocale } from '@/lib/i18n/locales';
import { readMessages } from '@/lib/i18n/messages/read-messages';
import { negotiateLocale } from '@/lib/i18n/negotiate-locale';
import { type Area, areaOf, bodyLimit } from './gate';
import { onFiles } from './security-headers';
import { endWithAnswer } from './unread-body';

/** Short answers without a page: to a request that can't be taken, and from the API where Next has none. */
export type Refusals = {
  refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void;
};

export type Refusal = { status: keyof typeof kinds; allow?: string };

const kinds = {
  400: 'badRequest',
  401: 'signInFirst',
  403: 'otherOrigin',
  404: 'notFound',
  405: 'notAllowed',
  413: 'tooLarge',
  414: 'tooLong',
  415: 'notAForm',
  421: 'wrongHost',
  429: 'tooMany',
  500: 'fault',
  503: 'unavailable',
} as const;

export async function prepareRefusals(): Promise<Refusals> {
  const words = await readMessages('refusals');
  return {
    refuse(request, response, { status, allow }) {
      const locale = localeOf(request);
      const path = pathOf(request);
      const isData = wantsData(request);
      const title = words[locale][kinds[status]].replace('{limit}', `${bodyLimit(areaOf(path), path) / 1_048_576}`);
      const code = kinds[status].replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const isPage = !isData && status >= 500 && wantsPage(request);
      const plain = isPage ? writePage(words, locale, kinds[status]) : `${title}\n`;
      const text = isData
        ? JSON.stringify(problemJson({ status, code, title, detail: title }, path.slice(0, 200)))
        : plain;
      const bytes = Buffer.from(text);
      endWithAnswer(request, response);
      response.writeHead(status, {
        ...onFiles,
        ...(isData ? onProblems(locale, areaOf(path)) : onPlainRefusals(locale)),
        ...(isPage && { 'Content-Type': 'text/html; charset=utf-8', Vary: 'Accept, Accept-Language' }),
        'Content-Length': bytes.length,
        ...(allow && { Allow: allow }),
        ...(status === 503 && { 'Retry-After': '5' }),
        ...(status === 429 && { 'Retry-After': '60' }),
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    },
  };
}

type RefusalWords = Record<Locale, Record<'home' | (typeof kinds)[Refusal['status']], string>>;

/** For a person, where no page could be made: what happened in both languages, the one that was asked for first, and the way on. */
function writePage(words: RefusalWords, locale: Locale, kind: (typeof kinds)[Refusal['status']]): string {
  const part = (lang: Locale) =>
    `<section lang="${lang}" dir="${directionOf(lang)}"><h1>${words[lang][kind]}</h1><p><a href="/${lang}">${words[lang].home}</a></p></section>`;
  return `<!DOCTYPE html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${words[locale][kind]}</title></head><body>${[locale, otherLocale(locale)].map(part).join('')}</body></html>\n`;
}

/** Scripts of any site may read what the API says, and none what the desk does. */
function onProblems(locale: Locale, area: Area): Record<string, string> {
  if (area === 'api') return { ...problemHeaders(locale), 'Cross-Origin-Resource-Policy': 'cross-origin' };
  return { ...onPlainRefusals(locale), 'Content-Type': 'application/problem+json; charset=utf-8' };
}

function onPlainRefusals(locale: Locale): Record<string, string> {
  return {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Language': locale,
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
  };
}

/** The language that the address names, or else the one that the reader prefers. A program is told in English. */
export function localeOf(request: IncomingMessage): Locale {
  const path = pathOf(request);
  const segment = path.split('/')[1] ?? '';
  const wished = request.headers['accept-language'];
  return isLocale(segment) ? segment : negotiateLocale(areaOf(path) === 'api' ? (wished ?? 'en') : wished);
}

/** Whether the caller is a program that reads JSON: at the API always, at the desk if it sends or asks for that. */
export function wantsData(request: IncomingMessage): boolean {
  const { accept = '', 'content-type': type = '' } = request.headers;
  const area = areaOf(pathOf(request));
  if (area !== 'desk') return area === 'api';
  return type.startsWith('application/json') || (accept.includes('application/json') && !accept.includes('text/html'));
}

function wantsPage({ headers: { accept = '' } }: IncomingMessage): boolean {
  return accept.includes('text/html');
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/[?#].*$/s, '');
}
