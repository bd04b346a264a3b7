import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { env } from '@/lib/env';
import { type DeskNotice, findDeskNotice } from '@/lib/i18n/keys/desk-notices';
import type { Locale } from '@/lib/i18n/locales';
import { readMessages } from '@/lib/i18n/messages/read-messages';
import { deskFaultPage } from '@/lib/serve/desk/desk-fault-page';
import { deskPolicy, makeNonce, onDesk } from '@/lib/serve/desk/desk-policy';
import { readSentForm } from '@/lib/serve/desk/sent-form';
import { endWithAnswer } from '@/lib/serve/door/unread-body';
import type { NextApp } from '@/lib/serve/next/next-app';
import { type Document, packBodies, packFully, sendDocument, toDocument } from './document';
import { headersOfPage } from './kept-page';
import { plainPage } from './plain-page';
import { stripPage } from './strip-page';

/** The pages that Next cannot answer with: for an unknown address, and for a fault of our own. */
export type ErrorPages = {
  answerNotFound(request: IncomingMessage, response: ServerResponse, locale: Locale): void;
  answerFault(request: IncomingMessage, response: ServerResponse, locale: Locale): void;
  /** The same page where the fault will pass: 503. */
  answerUnavailable(request: IncomingMessage, response: ServerResponse, locale: Locale): void;
  /** The desk's own page for these, with what a form had sent, and for a form that is too large. */
  answerAtDesk(
    request: IncomingMessage,
    response: ServerResponse,
    locale: Locale,
    status: 413 | 500 | 503,
  ): Promise<void>;
};

type Kind = 'notFound' | 'error';

const segments: Record<Kind, string> = { notFound: 'not-found-page', error: 'error-page' };

/**
 * Next's own 404 and 500 have empty bodies. So the bytes of a real page of each kind and language are fetched once, at the
 * start, when everything works.
 */
export async function prepareErrorPages(next: NextApp): Promise<ErrorPages> {
  const kept = { 'Cache-Control': 'public, max-age=0, s-maxage=10', Vary: 'Accept-Language' };
  const absent = await fetchPages(next, 'notFound', kept);
  const fault = await fetchPages(next, 'error', { 'Cache-Control': 'no-store' });
  const passing = await fetchPages(next, 'error', { 'Cache-Control': 'no-store', 'Retry-After': '5' });
  const refusals = await readMessages('refusals');
  const desk = await readMessages('desk');
  return {
    answerNotFound: (request, response, locale) => sendDocument(absent[locale], request, response, 404),
    answerFault: (request, response, locale) => sendDocument(fault[locale], request, response, 500),
    answerUnavailable: (request, response, locale) => sendDocument(passing[locale], request, response, 503),
    async answerAtDesk(request, response, locale, status) {
      const sent = status === 413 ? null : await readSentForm(request);
      if (response.destroyed) return;
      const page = fault[locale].bodies.identity.toString('utf8');
      const [path = '/', query = ''] = (request.url ?? '/').replace(/#.*$/s, '').split('?', 2);
      const bytes = Buffer.from(
        deskFaultPage({
          page,
          words: refusals[locale].atDesk,
          names: desk[locale].frame,
          notices: desk[locale].notice,
          locale,
          status,
          path,
          query,
          notice: noticeOf(request, query),
          isForm: request.method === 'POST',
          sent,
        }),
      );
      endWithAnswer(request, response);
      response.writeHead(status, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Language': locale,
        'Content-Length': bytes.length,
        'Content-Security-Policy': deskPolicy(makeNonce()),
        ...onDesk,
        ...(status === 503 && { 'Retry-After': '5' }),
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    },
  };
}

/** What the page would have said was just done. A link on another site says nothing of it. */
function noticeOf({ method, headers }: IncomingMessage, query: string): DeskNotice | null {
  const from = headers['sec-fetch-site'];
  if (method === 'POST' || from === 'cross-site' || from === 'same-site') return null;
  return findDeskNotice(new URLSearchParams(query).get('notice'));
}

async function fetchPages(next: NextApp, kind: Kind, headers: Record<string, string>) {
  const words = await readMessages(kind);
  const practice = env.PORTAL_PRACTICE ? await readMessages('practice') : null;
  const fetched = async (locale: Locale): Promise<Document> => {
    const page = (await fetchPage(next, `/${locale}/${segments[kind]}`)) ?? plainPage(words, practice);
    const bodies = await packFully(await packBodies(Buffer.from(page), 'text/html'), 'text/html');
    return toDocument(bodies, { ...headersOfPage(`/${locale}`), ...headers });
  };
  return { ar: await fetched('ar'), en: await fetched('en') };
}

async function fetchPage(next: NextApp, path: string): Promise<string | null> {
  try {
    const answer = await next.ask({ method: 'GET', path, headers: { host: 'localhost' } });
    const page = await buffer(answer);
    return answer.statusCode === 200 ? stripPage(page.toString('utf8')) : null;
  } catch (error) {
    console.error(error);
    return null;
  }
}
