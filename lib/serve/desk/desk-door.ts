import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Barrier } from '@/lib/serve/changes/barrier';
import type { Addresses } from '@/lib/serve/door/addresses';
import { type Admitted, bodyLimit } from '@/lib/serve/door/gate';
import { withQuery } from '@/lib/serve/door/query';
import { localeOf, type Refusals, wantsData } from '@/lib/serve/door/refusals';
import { endWithAnswer } from '@/lib/serve/door/unread-body';
import { Busy, type WorkQueue } from '@/lib/serve/door/work-queue';
import type { NextApp } from '@/lib/serve/next/next-app';
import { packOnce } from '@/lib/serve/pages/document';
import { stripPage, UnfitPage } from '@/lib/serve/pages/strip-page';
import { clientOf } from './client-address';
import { deskPolicy, makeNonce, onDesk } from './desk-policy';
import { type LongFields, type SentAgain, toHeader, withLong } from './long-fields';
import { noteUpload } from './sent-form';
import type { Upload, Uploads } from './uploads';

/** Answers every request for the desk. `failed`: Next has no answer that could be shown. Throws `Busy` where it may have one soon. */
export type DeskDoor = (
  admitted: Admitted,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<'answered' | 'failed'>;

export type DeskParts = {
  /** In watch mode it does not know which of its pages were crowded. */
  next: Pick<NextApp, 'ask'> & Partial<Pick<NextApp, 'wasCrowded'>>;
  addresses: Addresses;
  barrier: Barrier;
  /** The desk's own, so that no crowd of calls to the API makes an editor wait. */
  queue: WorkQueue;
  uploads: Uploads;
  refusals: Refusals;
  /** The address of the desk's script. */
  script: string;
  /** The number of proxies before the portal. */
  proxies: number;
  /** Next compiles a page when it is asked for, and tells on its own page of a fault what is wrong with the source. */
  isWatched?: boolean;
};

/** Of what a browser sends the desk sees this, and nothing that steers Next. */
const passed = ['accept', 'accept-language'];
/** Of what the desk answers a browser sees this. */
const shown = ['content-disposition', 'content-language', 'content-type', 'location', 'retry-after'];

/** Next's own answers with these are empty; the desk has a page for each. */
const pagesOfStatus: Record<number, string> = { 403: 'forbidden-page', 404: 'not-found-page' };

function pageOf(status: number, request: IncomingMessage): string {
  return `/${localeOf(request)}/desk/${pagesOfStatus[status]}`;
}

const longestTyped = 16_384;
/** In milliseconds, for an answer of Next; where it compiles first, longer. */
const patience = { usual: 12_000, watched: 120_000 };

/** The page that is to be sent in place of an answer, under the status of that answer. */
type Replacement = { status: number; page: string; typed: SentAgain | null; cookies: string[]; retryAfter?: string };

/**
 * A GET is answered by the page. A POST is taken in whole, then answered by its handler: mostly 303. Where a handler
 * refuses, it names a page, which is asked for and sent under the refusal's status.
 */
export function createDeskDoor(parts: DeskParts): DeskDoor {
  const { addresses, barrier, next, proxies, queue, refusals, script, isWatched = false, uploads } = parts;

  const ask = (question: { method: string; path: string; headers: IncomingHttpHeaders; upload?: Upload }) => {
    const { method, path, headers, upload } = question;
    const work = () =>
      next.ask({
        method,
        path,
        headers,
        patience: isWatched ? patience.watched : patience.usual,
        ...(upload && { body: upload.stream() }),
      });
    // A handler waits until what it changed is gone from the store, which the barrier waits for in turn.
    return queue.run('unknown', upload ? work : () => barrier.pass(work));
  };

  /** Next takes the nonce for its own scripts from the policy, where they are left in: on its page of a fault. */
  const headersOfScript = (nonce: string): IncomingHttpHeaders => ({
    'x-portal-nonce': nonce,
    'x-portal-script': script,
    ...(isWatched && { 'content-security-policy': deskPolicy(nonce) }),
  });

  const askForPage = (request: IncomingMessage, path: string, nonce: string, more: IncomingHttpHeaders = {}) =>
    ask({
      method: request.method === 'HEAD' ? 'HEAD' : 'GET',
      path,
      headers: { ...headersOfVisit(request, proxies), ...headersOfScript(nonce), ...more },
    });

  const post = async ({ path, query }: Admitted, request: IncomingMessage, response: ServerResponse) => {
    const upload = await uploads.take(request, bodyLimit('desk', path), clientOf(request, proxies));
    noteUpload(request, upload);
    // A handler may answer before it has read everything.
    if (response.closed) await upload.close();
    else response.once('close', () => void upload.close());
    const type = request.headers['content-type'];
    const headers = { ...headersOfVisit(request, proxies), 'content-type': type, 'content-length': `${upload.length}` };
    return ask({ method: 'POST', path: withQuery(path, query), headers, upload });
  };

  const sendReplacement = async (
    { status, page, typed, cookies, retryAfter }: Replacement,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<'answered' | 'failed'> => {
    const nonce = makeNonce();
    const answer = await askForPage(request, page, nonce, {
      ...withCookies(request.headers.cookie, cookies),
      ...(typed?.header && { 'x-portal-typed': typed.header }),
    });
    const given = answer.statusCode ?? 500;
    const instead = pageOf(given, request);
    if (given in pagesOfStatus && page !== instead) {
      // A form may be posted to a page that is not there, or no longer.
      await discard(answer);
      return sendReplacement({ status: given, page: instead, typed: null, cookies }, request, response);
    }
    if (given >= 400) {
      await discard(answer);
      // The front asks after the address of the form, which is another.
      if (next.wasCrowded?.(page)) throw new Busy('The database has too much to do');
      return 'failed';
    }
    const more = {
      ...(retryAfter && { 'Retry-After': retryAfter }),
      ...(cookies.length > 0 && { 'Set-Cookie': cookies }),
    };
    const long = typed?.long;
    return send({ answer, response, status: given === 200 ? status : seeOther(given), nonce, isWatched, more, long });
  };

  return async (admitted, request, response) => {
    const { path, query } = admitted;
    const isPost = request.method === 'POST';
    const replace = (replacement: Partial<Replacement> & Pick<Replacement, 'status' | 'page'>) =>
      sendReplacement({ typed: null, cookies: [], ...replacement }, request, response);

    if (addresses(path) !== 'desk') {
      if (wantsData(request)) return refuse(refusals, request, response, 404);
      return replace({ status: 404, page: pageOf(404, request) });
    }
    const nonce = makeNonce();
    const answer = await (isPost
      ? post(admitted, request, response)
      : askForPage(request, withQuery(path, query), nonce));
    const status = answer.statusCode ?? 500;
    if (status === 503) {
      await discard(answer);
      throw new Busy('The database has too much to do');
    }
    if (status >= 500 && !isWatched) return discard(answer);
    if (wantsData(request) && leadsToSignIn(answer.headers.location)) {
      await discard(answer);
      return refuse(refusals, request, response, 401);
    }
    const { 'x-portal-page': page, 'set-cookie': cookies = [], 'retry-after': retryAfter } = answer.headers;
    if (isPost && typeof page === 'string' && addresses(page.replace(/\?.*$/, '')) === 'desk' && !wantsData(request)) {
      const typed = toHeader(await text(answer), longestTyped);
      return replace({ status, page, typed, cookies, ...(retryAfter && { retryAfter }) });
    }
    const isEmpty = !String(answer.headers['content-type'] ?? '').startsWith('application/json');
    if (isEmpty && status in pagesOfStatus && !wantsData(request)) {
      await discard(answer);
      return replace({ status, page: pageOf(status, request) });
    }
    if (isEmpty && isRefused(status)) {
      await discard(answer);
      return refuse(refusals, request, response, status);
    }
    const more = cookies.length > 0 ? { 'Set-Cookie': cookies } : {};
    if (isPost && seeOther(status) === 303 && isByScript(request)) return tellPlace(answer, response, more);
    return send({ answer, response, status: seeOther(status), nonce, isWatched, more });
  };
}

function headersOfVisit(request: IncomingMessage, proxies: number): IncomingHttpHeaders {
  const { headers, method, url = '/' } = request;
  const [path = '/', query] = url.split('?');
  const asked = new URLSearchParams(query);
  const notice = asked.get('notice') ?? '';
  asked.delete('notice');
  return {
    ...Object.fromEntries(passed.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]))),
    ...withCookies(headers.cookie),
    host: headers.host ?? 'localhost',
    'user-agent': 'portal-front',
    'x-portal-agent': headers['user-agent']?.replace(/[^\x20-\x7e]/g, '').slice(0, 300) ?? '',
    'x-portal-client': clientOf(request, proxies),
    'x-portal-path': withQuery(path, asked.toString()),
    // A form is posted to the address of its page, which may still say what was done before.
    ...(method !== 'POST' && /^[a-z]+(-[a-z]+)*$/.test(notice) && { 'x-portal-notice': notice }),
  };
}

/** The portal's own cookies, which are none of Next's; as they will be once an answer has `set` some. */
function withCookies(before: string | undefined, set: string[] = []): IncomingHttpHeaders {
  const jar = new Map<string, string>();
  for (const pair of [...(before?.split(/;\s*/) ?? []), ...set.map((cookie) => cookie.split(';')[0] ?? '')]) {
    const [name = '', ...value] = pair.split('=');
    jar.set(name, value.join('='));
  }
  const pairs = [...jar]
    .filter(([name, value]) => /^(__Host-)?portal(-[a-z]+)*$/.test(name) && value !== '')
    .map((pair) => pair.join('='));
  return pairs.length > 0 ? { cookie: pairs.join('; ') } : {};
}

/** A form is answered by a page to be fetched with GET; 307 would have the browser post it again. */
function seeOther(status: number): number {
  return status === 307 || status === 302 ? 303 : status;
}

function leadsToSignIn(location: string | undefined): boolean {
  return /^\/[a-z]+\/desk\/(sign-in|second-factor)(\?|$)/.test(location ?? '');
}

const refused = [400, 403, 404, 405, 413, 415] as const;

function isRefused(status: number): status is (typeof refused)[number] {
  return refused.some((each) => each === status);
}

function refuse(
  refusals: Refusals,
  request: IncomingMessage,
  response: ServerResponse,
  status: (typeof refused)[number] | 401,
): 'answered' {
  refusals.refuse(request, response, { status });
  return 'answered';
}

async function discard(answer: IncomingMessage): Promise<'failed'> {
  answer.resume();
  return 'failed';
}

/** Whether a script sends a form in the place of the browser: components/editing/scripts/form/send-apart.ts. */
function isByScript({ headers: { accept = '' } }: IncomingMessage): boolean {
  return accept === 'application/json';
}

/** A script follows no redirect: it is told where the answer is, and leads the page there. */
function tellPlace(answer: IncomingMessage, response: ServerResponse, more: Sending['more']): 'answered' {
  answer.resume();
  const { location: at = '' } = answer.headers;
  response.writeHead(200, { ...onDesk, ...more, 'Content-Type': 'application/json' }).end(JSON.stringify({ at }));
  return 'answered';
}

/** An answer of Next on its way to the browser: the status that it is sent under, and headers besides its own. */
type Sending = {
  answer: IncomingMessage;
  response: ServerResponse;
  status: number;
  nonce: string;
  isWatched: boolean;
  more: Record<string, string | string[]>;
  /** What was typed into a form and no header holds. */
  long?: LongFields | undefined;
};

async function send(sending: Sending): Promise<'answered' | 'failed'> {
  const { answer, response, status, nonce, isWatched, more, long = new Map() } = sending;
  const headers = Object.fromEntries(
    shown.flatMap((name) => (answer.headers[name] === undefined ? [] : [[name, String(answer.headers[name])]])),
  );
  if (!response.req.complete) endWithAnswer(response.req, response);
  if (status === 303) {
    answer.resume();
    const { location = '' } = answer.headers;
    response.writeHead(303, { ...onDesk, ...more, Location: location, 'Content-Length': '0' }).end();
    return 'answered';
  }
  const head = { ...headers, ...onDesk, 'Content-Security-Policy': deskPolicy(nonce), ...more };
  if (String(headers['content-type']).startsWith('text/html') && response.req.method !== 'HEAD') {
    const page = await text(answer);
    const stripped = strip(page);
    if (stripped === null && !isWatched) return 'failed';
    return sendPage(withLong(stripped ?? page, long), response, status, head);
  }
  response.writeHead(status, head);
  await pipeline(answer, response).catch((error: NodeJS.ErrnoException) => {
    // The caller went away before the end.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
  return 'answered';
}

async function sendPage(
  page: string,
  response: ServerResponse,
  status: number,
  head: Record<string, string | string[]>,
): Promise<'answered'> {
  const { encoding, body } = await packOnce(page, response.req.headers['accept-encoding']);
  response.writeHead(status, {
    ...head,
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    'Content-Length': `${body.length}`,
  });
  response.end(body);
  return 'answered';
}

/** Without what serves Next alone, which is nine tenths of what a first visit loads. Null: the page needs it. */
function strip(page: string): string | null {
  try {
    return stripPage(page);
  } catch (error) {
    if (!(error instanceof UnfitPage)) throw error;
    console.error(error);
    return null;
  }
}
