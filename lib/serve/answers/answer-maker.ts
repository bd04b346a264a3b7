import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Locale } from '@/lib/i18n/locales';
import type { Barrier } from '@/lib/serve/changes/barrier';
import { createSharedWork, passDated } from '@/lib/serve/changes/shared-work';
import { trySeveral } from '@/lib/serve/changes/try-servers';
import { everywhere } from '@/lib/serve/door/security-headers';
import type { WorkQueue } from '@/lib/serve/door/work-queue';
import type { NextApp } from '@/lib/serve/next/next-app';
import { type Document, packBodies, toDocument } from '@/lib/serve/pages/document';
import { type AnswerStore, packing } from './answer-store';

/** `failed` and `absent`: nothing that can be shown. */
export type AnswerOutcome = { kind: 'answer'; status: number; document: Document } | { kind: 'failed' | 'absent' };

/** Who asks for what: an answer may be in the language of its caller, and is the same for all else. */
export type AnswerAsked = { url: string; locale: Locale };

/** Asks Next, once for all who want the same at the same time, and keeps an answer that names its tags. */
export type AnswerMaker = (asked: AnswerAsked) => Promise<AnswerOutcome>;

type Parts = { next: Pick<NextApp, 'ask'>; store: AnswerStore; queue: WorkQueue; barrier: Barrier };

/** The header in which an answer of the API names what it was made from; nobody outside sees it. */
const tagsHeader = 'x-portal-tags';

const patience = 12_000;

const passedOn = [
  'Access-Control-Allow-Headers',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Origin',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
  'Allow',
  'Cache-Control',
  'Content-Disposition',
  'Content-Language',
  'Content-Security-Policy',
  'Content-Type',
  'Location',
  'Retry-After',
];

export function addressOfAnswer({ url, locale }: AnswerAsked): string {
  return `${locale} ${url}`;
}

export function createAnswerMaker({ next, store, queue, barrier }: Parts): AnswerMaker {
  const share = createSharedWork<AnswerOutcome>(barrier);

  const ask = async (asked: AnswerAsked, address: string): Promise<AnswerOutcome> => {
    const { result, isCurrent } = await trySeveral(
      () => passDated(barrier, () => askNext(next, asked)),
      (tried) => tried.result.outcome.kind === 'failed',
    );
    const { outcome, tags } = result;
    if (tags !== null && outcome.kind === 'answer' && isCurrent) {
      store.keep(address, { document: outcome.document, tags });
    }
    return outcome;
  };

  return (asked) => {
    const address = addressOfAnswer(asked);
    return share(address, () => queue.run('unknown', () => ask(asked, address)));
  };
}

type Made = { outcome: AnswerOutcome; tags: string[] | null };

/** Asks with headers of our own: nothing that a caller sends can get into an answer that others see. */
async function askNext(next: Pick<NextApp, 'ask'>, { url, locale }: AnswerAsked): Promise<Made> {
  const headers = { host: 'localhost', accept: '*/*', 'accept-language': locale };
  const answer = await next.ask({ method: 'GET', path: url, headers, patience });
  const { statusCode: status = 500 } = answer;
  const type = answer.headers['content-type'] ?? '';
  // A page in place of data is Next's own, for an address that it does not know.
  if (status >= 500 || type.startsWith('text/html')) {
    answer.resume();
    return { outcome: { kind: status >= 500 ? 'failed' : 'absent' }, tags: null };
  }
  const bodies = await packBodies(await buffer(answer), type, packing);
  const document = toDocument(bodies, headersOfAnswer(answer.headers));
  return { outcome: { kind: 'answer', status, document }, tags: status === 200 ? tagsOf(answer) : null };
}

/** The headers of an answer of Next's that may go out, with the front's own. */
export function headersOfAnswer(headers: IncomingHttpHeaders): Record<string, string> {
  const own = passedOn.flatMap((name) => {
    const value = headers[name.toLowerCase()];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const byLanguage = /(^|,\s*)accept-language\b/i.test(headers.vary ?? '');
  return {
    ...everywhere,
    ...Object.fromEntries(own),
    ...(byLanguage && { Vary: 'Accept-Language' }),
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}

function tagsOf({ headers }: IncomingMessage): string[] | null {
  const told = headers[tagsHeader];
  return typeof told === 'string' && told !== '' ? told.split(',') : null;
}
