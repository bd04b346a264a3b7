import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { env } from '@/lib/env';
import { dataDirectory } from '@/lib/process/data-directory';
import type { Lifetime } from '@/lib/process/lifetime';
import { askedListOf } from '@/lib/serve/answers/list-pages';
import { createBarrier } from '@/lib/serve/changes/barrier';
import { createDeskDoor } from '@/lib/serve/desk/desk-door';
import { deskScripts } from '@/lib/serve/desk/desk-script';
import { openUploads } from '@/lib/serve/desk/uploads';
import { listAddresses } from '@/lib/serve/door/addresses';
import { admit } from '@/lib/serve/door/gate';
import { prepareHealth } from '@/lib/serve/door/health';
import { prepareRefusals } from '@/lib/serve/door/refusals';
import { createWorkQueue } from '@/lib/serve/door/work-queue';
import type { WatchedNext } from '@/lib/serve/next/next-app';
import { createPostGuard } from '@/lib/serve/reports/post-guard';
import { createReportDoor } from '@/lib/serve/reports/report-door';
import { failureOf, redirectOf, sendRedirect } from './front';

/** What Next in watch mode asks of itself. */
const ofNext = /^\/(_next|__nextjs[^/]*)(\/|$|\?)/;

const deskScript = `${deskScripts.at}desk.js`;

/**
 * The front of `npm run dev`: the same gate, and the same way to the desk, whose script is bundled when it is asked for.
 * Readers' pages come from Next as it makes them, with the scripts that load them anew when their source changes, and nobody
 * keeps them.
 */
export async function openWatchedFront(
  lifetime: Lifetime,
  url: string,
  next: WatchedNext,
  bundleScript: () => string,
): Promise<RequestListener> {
  const health = await prepareHealth(url);
  lifetime.atEnd(() => health.close());
  const refusals = await prepareRefusals();
  const desk = createDeskDoor({
    next,
    refusals,
    barrier: createBarrier(),
    isWatched: true,
    // A page or handler may be added at any time.
    addresses: (path) => listAddresses()(path),
    queue: createWorkQueue({ atOnce: 8, waiting: 200 }),
    uploads: openUploads({ folder: join(dataDirectory, 'uploads') }),
    script: deskScript,
    proxies: env.PORTAL_PROXIES,
  });
  const reports = createReportDoor({
    guard: createPostGuard(),
    next,
    refusals,
    isWatched: true,
    queue: createWorkQueue({ atOnce: 4, waiting: 100 }),
    uploads: openUploads({ folder: join(dataDirectory, 'uploads') }),
    proxies: env.PORTAL_PROXIES,
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (ofNext.test(request.url ?? '')) return next.handle(request, response);
    const admitted = admit(request, env.PORTAL_ORIGIN ?? null);
    if ('status' in admitted) return refusals.refuse(request, response, admitted);
    const { area, path } = admitted;
    if (path === deskScript) return sendScript(response, bundleScript());
    if (area === 'desk') return void (await desk(admitted, request, response));
    if (area === 'report' && request.method === 'POST') return void (await reports(admitted, request, response));
    if (path === '/healthz') return health.answerAlive(request, response);
    if (path === '/readyz') return health.answerReady(request, response);
    const redirect = redirectOf(admitted, request);
    if (redirect) return sendRedirect(response, redirect);
    if (path.startsWith('/internal/')) return refusals.refuse(request, response, { status: 404 });
    const list = askedListOf(path, admitted.query);
    if (list) request.url = list.source;
    next.handle(request, response);
  };
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.destroyed) return;
      const status = failureOf(error);
      if (status === 500) console.error(error);
      if (response.headersSent) response.destroy();
      else refusals.refuse(request, response, { status });
    });
  };
}

function sendScript(response: ServerResponse, script: string): void {
  response
    .writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(script);
}
