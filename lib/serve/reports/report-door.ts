import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { clientOf } from '@/lib/serve/desk/client-address';
import type { Uploads } from '@/lib/serve/desk/uploads';
import { type Admitted, bodyLimit } from '@/lib/serve/door/gate';
import type { Refusals } from '@/lib/serve/door/refusals';
import { everywhere } from '@/lib/serve/door/security-headers';
import type { WorkQueue } from '@/lib/serve/door/work-queue';
import type { NextApp } from '@/lib/serve/next/next-app';
import { packBodies, sendDocument, toDocument } from '@/lib/serve/pages/document';
import { headersOfPage } from '@/lib/serve/pages/kept-page';
import { stripPage } from '@/lib/serve/pages/strip-page';
import type { PostGuard } from './post-guard';

/**
 * Takes the form by which a reader reports an error, and shows a report to whoever knows its address. Nobody keeps these
 * pages, and no cookie goes in or out. `absent`: there is no such report; `failed`: Next has no answer that could be shown.
 */
export type ReportDoor = (
  admitted: Admitted,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<'answered' | 'absent' | 'failed'>;

export type ReportParts = {
  guard: PostGuard;
  next: Pick<NextApp, 'ask'>;
  /** Its own, so that a flood of reports keeps neither readers nor editors waiting. */
  queue: WorkQueue;
  uploads: Uploads;
  refusals: Refusals;
  /** The number of proxies before the portal. */
  proxies: number;
  /** Next compiles a page when it is asked for, and brings scripts of its own. */
  isWatched?: boolean;
};

const unlisted = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' };

const patience = { usual: 12_000, watched: 120_000 };

const refusedForms = [400, 413, 415] as const;

export function createReportDoor(parts: ReportParts): ReportDoor {
  const { guard, next, proxies, queue, refusals, uploads, isWatched = false } = parts;
  const wait = isWatched ? patience.watched : patience.usual;

  const askForPage = (path: string, more: IncomingHttpHeaders = {}) =>
    // By this name of the browser Next answers whole, with the true status.
    queue.run('unknown', () =>
      next.ask({
        method: 'GET',
        path,
        headers: { host: 'localhost', accept: '*/*', 'user-agent': 'portal-front', ...more },
        patience: wait,
      }),
    );

  const send = async (
    answer: IncomingMessage,
    { path, status, more }: { path: string; status: number; more?: Record<string, string> },
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<'answered'> => {
    const html = await text(answer);
    const finished = Buffer.from(isWatched ? html : stripPage(html));
    const { 'Content-Security-Policy': policy = '', ...headers } = headersOfPage(path);
    const bodies = await packBodies(finished, 'text/html');
    const document = toDocument(bodies, {
      ...headers,
      ...(!isWatched && { 'Content-Security-Policy': policy }),
      ...unlisted,
      ...more,
    });
    sendDocument(document, request, response, status);
    return 'answered';
  };

  const receive = async ({ path }: Admitted, request: IncomingMessage, response: ServerResponse) => {
    const client = clientOf(request, proxies);
    const upload = await uploads.take(request, bodyLimit('report', path), client);
    if (response.closed) await upload.close();
    else response.once('close', () => void upload.close());
    const headers = {
      host: 'localhost',
      'content-type': request.headers['content-type'],
      'content-length': `${upload.length}`,
      'x-portal-client': client,
    };
    const question = { method: 'POST', path, headers, patience: wait };
    return queue.run('unknown', () => next.ask({ ...question, body: upload.stream() }));
  };

  const show = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    if (!/^\/[a-z]+\/report\/[0-9a-f]{32}$/.test(path)) return 'absent';
    const answer = await askForPage(path);
    if (answer.statusCode === 200) return send(answer, { path, status: 200 }, request, response);
    answer.resume();
    return answer.statusCode === 404 ? 'absent' : 'failed';
  };

  return async (admitted, request, response) => {
    const { path } = admitted;
    if (request.method !== 'POST') return show(path, request, response);
    if (!guard(clientOf(request, proxies))) {
      refusals.refuse(request, response, { status: 429 });
      return 'answered';
    }
    const answer = await receive(admitted, request, response);
    const { statusCode: status = 500, headers } = answer;
    const { 'x-portal-page': page, 'retry-after': retryAfter, location } = headers;
    if (typeof page === 'string') {
      const typed = Buffer.from(await text(answer)).toString('base64url');
      const refused = await askForPage(page, { 'x-portal-typed': typed });
      const more = retryAfter === undefined ? {} : { 'Retry-After': retryAfter };
      if (refused.statusCode === 200) return send(refused, { path, status, more }, request, response);
      refused.resume();
      return 'failed';
    }
    answer.resume();
    const refusal = refusedForms.find((each) => each === status);
    if (refusal) {
      refusals.refuse(request, response, { status: refusal });
      return 'answered';
    }
    if (status !== 303 || !location) return 'failed';
    response.writeHead(303, { ...everywhere, ...unlisted, Location: location, 'Content-Length': '0' }).end();
    return 'answered';
  };
}
