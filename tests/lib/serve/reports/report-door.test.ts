import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openUploads } from '@/lib/serve/desk/uploads';
import { prepareRefusals } from '@/lib/serve/door/refusals';
import { createWorkQueue } from '@/lib/serve/door/work-queue';
import { connectTo } from '@/lib/serve/next/next-app';
import { createPostGuard } from '@/lib/serve/reports/post-guard';
import { createReportDoor } from '@/lib/serve/reports/report-door';
import { nextPage } from '@/tests/support/fake-next';

type Asked = { method: string; path: string; headers: IncomingMessage['headers']; body: string };

const asked: Asked[] = [];
beforeEach(() => {
  asked.length = 0;
});

const token = '0123456789abcdef0123456789abcdef';
const html = { 'Content-Type': 'text/html; charset=utf-8', 'Set-Cookie': 'a=b' };

/** What the handler answers to a form, by its body. */
const answers: Record<string, (response: ServerResponse) => unknown> = {
  good: (response) => response.writeHead(303, { Location: `/en/report/${token}`, 'Set-Cookie': 'a=b' }).end(),
  wrong: (response) => response.writeHead(422, { 'x-portal-page': '/en/report/refused-page' }).end('{"words":"عربي"}'),
  much: (response) =>
    response.writeHead(429, { 'x-portal-page': '/en/report/refused-page', 'Retry-After': '900' }).end('{}'),
  odd: (response) => response.writeHead(400).end(),
  broken: (response) => response.writeHead(500).end('a stack'),
};

const handle: RequestListener = async (request, response) => {
  const { method = '', url = '', headers } = request;
  const body = await text(request);
  asked.push({ method, path: url, headers, body });
  if (method === 'POST') return void answers[body]?.(response);
  if (url.endsWith('0'.repeat(32))) return void response.writeHead(404, html).end('');
  response.writeHead(200, html).end(nextPage('en', `page ${url}`));
};

const folder = await mkdtemp(join(tmpdir(), 'portal-reports-'));
const door = createReportDoor({
  next: { ask: connectTo(handle) },
  guard: createPostGuard({ fromOne: 20 }),
  queue: createWorkQueue({ atOnce: 2, waiting: 10 }),
  uploads: openUploads({ folder }),
  refusals: await prepareRefusals(),
  proxies: 1,
});
const server = createServer(async (request, response) => {
  const path = request.url ?? '';
  const outcome = await door({ area: 'report', path, query: '' }, request, response);
  if (outcome !== 'answered') response.writeHead(404, { 'x-outcome': outcome }).end();
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

let clients = 0;

/** Each form comes from another client if nothing else is said. */
function post(body: string, from?: string) {
  clients += 1;
  const client = from ?? `192.0.2.${clients}`;
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    cookie: 'portal=x',
    'x-forwarded-for': client,
  };
  return fetch(`${origin}/en/report`, { method: 'POST', body, headers, redirect: 'manual' });
}

describe('a form of a reader', () => {
  it('that is taken leads to the page of the report', async () => {
    const answer = await post('good');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/en/report/${token}`]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('comes to its handler with the address of the client alone', async () => {
    await post('good', '198.51.100.7');
    expect(asked).toMatchObject([{ method: 'POST', path: '/en/report', body: 'good' }]);
    expect(asked[0]?.headers).toMatchObject({ 'x-portal-client': '198.51.100.7', host: 'localhost' });
    expect(asked[0]?.headers).not.toHaveProperty('cookie');
  });

  it.each([
    ['wrong', 422, null],
    ['much', 429, '900'],
  ])('that is %s is shown again under that status, in nobody’s cache', async (body, status, retryAfter) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('retry-after')).toBe(retryAfter);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    const page = await answer.text();
    expect(page).toContain('page /en/report/refused-page');
    expect(page).not.toMatch(/__next_f|\/_next\/[^"]*\.js/);
    const typed = String(asked[1]?.headers['x-portal-typed']);
    expect(Buffer.from(typed, 'base64url').toString()).toBe(body === 'wrong' ? '{"words":"عربي"}' : '{}');
  });

  it('that cannot be read is refused, and a fault of the handler shows nothing of itself', async () => {
    expect((await post('odd')).status).toBe(400);
    const answer = await post('broken');
    expect([answer.headers.get('x-outcome'), await answer.text()]).toEqual(['failed', '']);
  });

  it('that comes in a flood is turned away before anybody works on it', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 60; time += 1) statuses.push((await post('good', '203.0.113.9')).status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(40);
    expect(asked).toHaveLength(20);
  });
});

describe('the page of one report', () => {
  it('is shown to whoever has its address', async () => {
    const answer = await fetch(`${origin}/en/report/${token}`, { headers: { cookie: 'portal=x' } });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).toContain(`page /en/report/${token}`);
    expect(asked[0]?.headers).not.toHaveProperty('cookie');
  });

  it('is not there without asking for what can be no report', async () => {
    for (const path of ['refused-page', 'on', token.slice(1), token.toUpperCase(), `${token}/x`]) {
      const answer = await fetch(`${origin}/en/report/${path}`);
      expect(answer.headers.get('x-outcome'), path).toBe('absent');
    }
    expect(asked).toEqual([]);
    expect((await fetch(`${origin}/en/report/${'0'.repeat(32)}`)).headers.get('x-outcome')).toBe('absent');
  });
});
