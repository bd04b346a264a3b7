import { request as ask, createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { allowTime, watchBodies } from '@/lib/serve/door/slow-bodies';

/** Sends a byte each 20 ms, and resolves with the milliseconds until the server let go or the body was whole. */
function sendByDrops(port: number, path: string, bytes: number): Promise<{ isWhole: boolean; took: number }> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const out = ask({ port, path, method: 'POST', headers: { 'content-length': bytes }, agent: false });
    const end = (isWhole: boolean) => resolve({ isWhole, took: performance.now() - begun });
    out.on('response', () => end(true));
    out.on('error', () => end(false));
    void (async () => {
      for (let sent = 0; sent < bytes && !out.destroyed; sent += 1) {
        out.write('a');
        await sleep(20);
      }
      out.end();
    })();
  });
}

async function serve(bounds: Partial<Parameters<typeof watchBodies>[0]> = {}) {
  const bodies = watchBodies({ usual: 200, slowest: 1, most: 2, mostOfOne: 2, ...bounds }, ({ socket }) =>
    socket.destroy(),
  );
  const server = createServer(async (request, response) => {
    let length = 0;
    const client = request.url ?? '';
    if (client !== '/never') allowTime(request, { client, received: () => length });
    try {
      for await (const chunk of request as AsyncIterable<Buffer>) length += chunk.length;
      response.end();
    } catch {
      response.destroy();
    }
  });
  server.on('request', (request: IncomingMessage, response) => bodies.watch(request, response));
  server.listen(0);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

it('lets go of a body that is late, unless it was given time', async () => {
  const port = await serve();
  const [never, given] = await Promise.all([sendByDrops(port, '/never', 30), sendByDrops(port, '/a', 30)]);
  expect(never.isWhole).toBe(false);
  expect(never.took).toBeLessThan(550);
  expect(given.isWhole).toBe(true);
});

it('lets go of a body that hardly moves', async () => {
  const port = await serve({ slowest: 1_000_000 });
  expect((await sendByDrops(port, '/a', 300)).isWhole).toBe(false);
});

it('lets no more than a few be slow at once, and fewer of one client', async () => {
  const port = await serve({ most: 3, mostOfOne: 1 });
  const outcomes = await Promise.all(['/a', '/a', '/b', '/c', '/d'].map((path) => sendByDrops(port, path, 30)));
  expect(outcomes.filter(({ isWhole }) => isWhole)).toHaveLength(3);
  expect(outcomes.slice(0, 2).filter(({ isWhole }) => isWhole)).toHaveLength(1);
  expect((await sendByDrops(port, '/d', 30)).isWhole).toBe(true);
});
