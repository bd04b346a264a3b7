import type { RequestListener } from 'node:http';
import { env, setPort } from '@/lib/env';
import { withLifetime } from '@/lib/process/lifetime';
import { noteRunning } from '@/lib/process/running-portal';
import { listen, requireFreePort } from '@/lib/serve/http-server';
import { watchNext } from '@/lib/serve/next/next-app';
import { openWatchedFront } from '@/lib/serve/open-watched-front';
import { bundleDeskScript } from './bundle-desk-script';
import { prepareDatabase } from './prepare-database';
import { publishOnTime } from './publish-on-time';

/** `npm run dev`: Next in watch mode behind the gate of `npm start`, on the same database, with nothing kept. */
export function dev(): Promise<number> {
  return withLifetime(async (lifetime) => {
    await requireFreePort(env.PORT);
    const url = await prepareDatabase(lifetime);
    let front: RequestListener = (_, response) => response.writeHead(503, { 'Retry-After': '1' }).end();
    const { port, server, close } = await listen(env.PORT, (request, response) => front(request, response));
    lifetime.atEnd(close);
    // A page is compiled when it is asked for, which may take longer than a reader would wait.
    server.setTimeout(0);
    setPort(port);
    const next = await watchNext(server, port);
    lifetime.atEnd(() => next.close());
    front = await openWatchedFront(lifetime, url, next, bundleDeskScript);
    publishOnTime(lifetime);
    lifetime.atEnd(await noteRunning());
    process.stdout.write(`Ready: http://localhost:${port}\n`);
    await lifetime.forever();
  });
}
