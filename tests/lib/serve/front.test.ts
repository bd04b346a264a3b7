import type { RequestListener } from 'node:http';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { prepareErrorPages } from '@/lib/serve/error-pages';
import { createFront } from '@/lib/serve/front';
import { prepareHealth } from '@/lib/serve/health';
import { listen } from '@/lib/serve/http-server';
import { connectTo } from '@/lib/serve/next-app';
import { testDatabase } from '@/tests/support/database';

const { url } = await testDatabase('migrated');

/** Answers as Next would: its 404 and 500 have no body worth reading. */
const next: RequestListener = (request, response) => {
  const path = request.url ?? '';
  const page = /^\/(ar|en)\/(not-found-page|error-page)$/.exec(path);
  response.setHeader('Content-Type', 'text/html');
  if (page) response.end(`${page[1]} ${page[2]}`);
  else if (path === '/ar') response.setHeader('ETag', '"1"').end('home');
  else if (path.endsWith('/broken')) response.writeHead(500).end('');
  else if (path.endsWith('/throws')) throw new Error('asked for');
  else response.writeHead(404).end('<html id="__next_error__">');
};

async function serve(options: { databaseUrl?: string } = {}) {
  const app = { handle: next, ask: connectTo(next), close: async () => undefined };
  const health = await prepareHealth(options.databaseUrl ?? url);
  const server = await listen(0, createFront({ next: app, errors: await prepareErrorPages(app), health }));
  const close = async () => {
    await server.close();
    await health.close();
  };
  return { close, origin: `http://localhost:${server.port}` };
}

describe('the front', () => {
  let origin = '';
  beforeAll(async () => {
    const server = await serve();
    origin = server.origin;
    return server.close;
  });
  const ask = (path: string, init?: RequestInit) => fetch(origin + path, { redirect: 'manual', ...init });

  it('sends the first visit to the language that the browser prefers', async () => {
    const answer = await ask('/?from=elsewhere', { headers: { 'accept-language': 'en' } });
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toBe('/en');
    expect(answer.headers.get('vary')).toBe('Accept-Language');
    expect((await ask('/')).headers.get('location')).toBe('/ar');
  });

  it('passes a page of Next on as it is', async () => {
    const answer = await ask('/ar');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(await answer.text()).toBe('home');
  });

  it.each([
    ['/en/nothing', 'en not-found-page', null],
    ['/ar/nothing/here', 'ar not-found-page', null],
    ['/xx/nothing', 'ar not-found-page', 'Accept-Language'],
    ['/arx', 'ar not-found-page', 'Accept-Language'],
    ['/en/not-found-page', 'en not-found-page', null],
    ['/en/error-page', 'en not-found-page', null],
    ['/en/%E0%A4%A', 'en not-found-page', null],
  ])('answers %s with the bytes of a real page and status 404', async (path, body, vary) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('vary')).toBe(vary);
    expect(await answer.text()).toBe(body);
  });

  it('answers HEAD like GET, without a body', async () => {
    const answer = await ask('/en/nothing', { method: 'HEAD' });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-length')).toBe(String('en not-found-page'.length));
  });

  it('answers a fault with a page of the language that nobody may keep', async () => {
    const answer = await ask('/en/broken');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toBe('en error-page');
  });

  it('leaves the API to its own errors', async () => {
    const answer = await ask('/api/v1/nothing');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('<html id="__next_error__">');
  });

  it('says that it lives and that it is ready', async () => {
    expect(await (await ask('/healthz')).json()).toEqual({ status: 'ok' });
    const ready = await ask('/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', database: 'ok', migrations: 'applied' });
    expect((await ask('/readyz', { method: 'POST' })).status).toBe(405);
  });
});

describe('readiness', () => {
  it('is refused within a moment when no database answers', async () => {
    const { origin, close } = await serve({ databaseUrl: 'postgresql://nobody@127.0.0.1:9/none' });
    onTestFinished(close);
    const answer = await fetch(`${origin}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: 'unavailable', database: 'down', migrations: 'unknown' });
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  });

  it('is refused while migrations are pending', async () => {
    const { url: empty } = await testDatabase('empty');
    const { origin, close } = await serve({ databaseUrl: empty });
    onTestFinished(close);
    const answer = await fetch(`${origin}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ database: 'ok', migrations: 'pending' });
  });
});
