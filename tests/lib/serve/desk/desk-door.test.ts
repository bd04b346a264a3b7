import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBarrier } from '@/lib/serve/changes/barrier';
import { createDeskDoor } from '@/lib/serve/desk/desk-door';
import { openUploads } from '@/lib/serve/desk/uploads';
import { addressesOf } from '@/lib/serve/door/addresses';
import { prepareRefusals } from '@/lib/serve/door/refusals';
import { createWorkQueue } from '@/lib/serve/door/work-queue';
import { connectTo } from '@/lib/serve/next/next-app';

type Asked = { method: string; path: string; headers: IncomingMessage['headers']; body: string };

const asked: Asked[] = [];
beforeEach(() => {
  asked.length = 0;
});

/** As Next makes one, with a script of its own. */
const pageOf = (words: string) =>
  `<!DOCTYPE html><html lang="en"><head></head><body>${words}<script>self.__next_f.push([1,""])</script></body></html>`;
const wordsOf = (page: string) => /<body>([\s\S]*)<\/body>/.exec(page)?.[1] ?? page;

const html = { 'Content-Type': 'text/html; charset=utf-8' };

/** What handlers and pages of the desk answer, by the last part of their address. */
const answers: Record<string, (response: ServerResponse, question: Asked) => unknown> = {
  save: (response) => response.writeHead(303, { Location: '/en/desk/a', 'Set-Cookie': ['a=1', 'b=2'] }).end('moved'),
  refuse: (response) =>
    response
      .writeHead(422, {
        'Content-Type': 'application/json',
        'x-portal-page': '/en/desk/a?b=c',
        'Set-Cookie': 'portal=new; Path=/',
        'Retry-After': '7',
      })
      .end('{"typed":{"name":"عربي"}}'),
  'refuse-much': (response) =>
    response
      .writeHead(409, { 'x-portal-page': '/en/desk/a' })
      .end(JSON.stringify({ typed: { a: 'a'.repeat(20_000) }, faults: { a: 'long' } })),
  'refuse-crowded': (response) => response.writeHead(422, { 'x-portal-page': '/en/desk/slow' }).end('{}'),
  'refuse-broken': (response) => response.writeHead(422, { 'x-portal-page': '/en/desk/broken' }).end('{}'),
  'refuse-gone': (response) => response.writeHead(422, { 'x-portal-page': '/en/desk/nothing' }).end('{}'),
  'refuse-away': (response) => response.writeHead(422, { 'x-portal-page': '/en/meetings/a' }).end('{}'),
  'refuse-far': (response) => response.writeHead(422, { 'x-portal-page': '//elsewhere.example' }).end('{}'),
  nothing: (response) => response.writeHead(404, html).end('<html id="__next_error__">'),
  unfit: (response) => response.writeHead(200, html).end(pageOf('<template id="B:0"></template>')),
  'may-not': (response) => response.writeHead(403).end(),
  crowded: (response) => response.writeHead(503).end(),
  slow: (response) => response.writeHead(500, html).end(''),
  broken: (response) => response.writeHead(500, html).end('a stack'),
  away: (response) => response.writeHead(307, { Location: '/en/desk/sign-in?to=x', ...html }).end('<html>'),
};

const handle: RequestListener = async (request, response) => {
  const { method = '', url = '', headers } = request;
  const question = { method, path: url, headers, body: await text(request) };
  asked.push(question);
  const name = url.split('?')[0]?.split('/').at(-1) ?? '';
  const answer = answers[name];
  if (answer) return void answer(response, question);
  response.writeHead(200, { ...html, 'x-nextjs-cache': 'MISS' }).end(pageOf(`page ${url}`));
};

const names = ['a', 'sign-in', 'not-found-page', 'forbidden-page', ...Object.keys(answers)];
const routes = Object.fromEntries(names.map((name) => [`/x/${name}/page`, `/[locale]/desk/${name}`]));
const addresses = addressesOf({ ...routes, '/p/page': '/[locale]/meetings/[id]' });
const folder = await mkdtemp(join(tmpdir(), 'portal-desk-'));
const door = createDeskDoor({
  ...{
    next: { ask: connectTo(handle), wasCrowded: (path: string) => path === '/en/desk/slow' },
    addresses,
    barrier: createBarrier(),
    refusals: await prepareRefusals(),
    script: '/scripts/desk.js',
    proxies: 1,
  },
  queue: createWorkQueue({ atOnce: 2, waiting: 10 }),
  uploads: openUploads({ folder }),
});
const server = createServer(async (request, response) => {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const outcome = await door({ area: 'desk', path, query }, request, response).catch((error: Error) => error.name);
  if (outcome !== 'answered') response.writeHead(outcome === 'failed' ? 500 : 503).end(outcome);
}).listen(0);
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const visit = async (path: string, init: RequestInit = {}) => {
  const answer = await fetch(`${origin}/en/desk/${path}`, { redirect: 'manual', ...init });
  return { answer, status: answer.status, words: wordsOf(await answer.text()) };
};
const post = (path: string, body = 'a=b', headers: Record<string, string> = {}) =>
  visit(path, { method: 'POST', body, headers: { ...form, ...headers } });

describe('a page of the desk', () => {
  it('is asked for with what it may know of the browser, and nothing that steers Next', async () => {
    const steering = {
      ...{
        'next-action': 'x',
        'next-router-state-tree': 'x',
        'next-url': '/',
        rsc: '1',
        'x-middleware-subrequest': 'x',
      },
      ...{ 'x-portal-typed': 'x', 'x-portal-client': 'x', 'x-portal-nonce': 'x', 'x-forwarded-host': 'x' },
      ...{ 'x-forwarded-for': '203.0.113.9, 198.51.100.7', 'content-security-policy': "script-src 'nonce-x'" },
      ...{
        'content-type': 'multipart/form-data; boundary=x',
        cookie: 'a=b; portal=1; __prerender_bypass=x; portal-device=2',
        'user-agent': 'Firefox',
      },
    };
    const { status, answer } = await visit('a?notice=saved&_rsc=1&nxtPid=2&q=x', { headers: steering });
    expect(status).toBe(200);
    const { path, headers } = asked[0] as Asked;
    expect(path).toBe('/en/desk/a?notice=saved&q=x');
    expect(headers).toMatchObject({
      ...{
        cookie: 'portal=1; portal-device=2',
        'user-agent': 'portal-front',
        'x-portal-agent': 'Firefox',
        'x-portal-notice': 'saved',
      },
      ...{ 'x-portal-client': '198.51.100.7', 'x-portal-path': '/en/desk/a?q=x', host: new URL(origin).host },
    });
    const others = Object.keys(headers).filter(
      (name) => !/^(accept|cookie|user-agent|x-portal-|host|connection)/.test(name),
    );
    expect(others).toEqual([]);
    expect(headers['x-portal-typed']).toBeUndefined();
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`'nonce-${headers['x-portal-nonce']}'`);
    expect(headers['x-portal-script']).toBe('/scripts/desk.js');
    expect(answer.headers.get('x-nextjs-cache')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
  });

  it.each(['br', 'gzip', 'identity'])('is sent as %s, without what serves Next alone', async (encoding) => {
    const answer = await fetch(`${origin}/en/desk/a`, { headers: { 'accept-encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    expect(await answer.text()).toBe('<!DOCTYPE html><html lang="en"><head></head><body>page /en/desk/a</body></html>');
  });

  it('fails where it holds what a script of Next would have to put in place', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await visit('unfit')).toMatchObject({ status: 500, words: 'failed' });
    expect(said).toHaveBeenCalled();
    said.mockRestore();
  });

  it('has a nonce that no other answer has', async () => {
    await Promise.all(Array.from({ length: 20 }, () => visit('a')));
    expect(new Set(asked.map(({ headers }) => headers['x-portal-nonce'])).size).toBe(20);
  });

  it.each([
    ['nothing', 404, 'page /en/desk/not-found-page'],
    ['unknown', 404, 'page /en/desk/not-found-page'],
    ['not-found-page', 404, 'page /en/desk/not-found-page'],
    ['a/b/c', 404, 'page /en/desk/not-found-page'],
    ['may-not', 403, 'page /en/desk/forbidden-page'],
    ['broken', 500, 'failed'],
    ['crowded', 503, 'Busy'],
  ])('%s is %i: %s', async (path, status, words) => {
    expect(await visit(path)).toMatchObject({ status, words });
  });

  it.each(['unknown', 'a/b/c'])('that is not there (%s) tells its page what was asked for', async (path) => {
    await visit(`${path}?q=1`);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers['x-portal-path']).toBe(`/en/desk/${path}?q=1`);
  });

  it('leads elsewhere with 303 and without a body', async () => {
    const { status, answer, words } = await visit('away');
    expect([status, answer.headers.get('location'), words]).toEqual([303, '/en/desk/sign-in?to=x', '']);
  });

  it.each<Record<string, string>>([{ accept: 'application/json' }, { ...form, 'content-type': 'application/json' }])(
    'says to a program (%j) that a sign-in is needed, and what is not there',
    async (headers) => {
      const init = headers.accept ? { headers } : { method: 'POST', body: '{}', headers };
      const { status, answer, words } = await visit('away', init);
      expect([status, JSON.parse(words)]).toMatchObject([401, { status: 401, type: '/problems/sign-in-first' }]);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('location')).toBeNull();
      expect(JSON.parse((await visit('unknown', init)).words)).toMatchObject({ status: 404 });
    },
  );
});

describe('a form of the desk', () => {
  it('reaches its handler whole, and is answered with 303 and all cookies', async () => {
    const body = 'a'.repeat(4_000_000);
    const { status, answer, words } = await post('save?to=b&nxtPx=1', body, {
      'next-action': 'x',
      'x-portal-client': 'x',
    });
    expect([status, answer.headers.get('location'), words]).toEqual([303, '/en/desk/a', '']);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const { method, path, headers, body: arrived } = asked[0] as Asked;
    expect([method, path, headers['content-length']]).toEqual(['POST', '/en/desk/save?to=b', '4000000']);
    expect(arrived === body).toBe(true);
    expect(headers).toMatchObject({ ...form, 'x-portal-path': '/en/desk/save?to=b' });
    expect(Object.keys(headers)).not.toContain('next-action');
    expect(Object.keys(headers)).not.toContain('origin');
    // Next would pack the answer, which the front reads.
    expect(Object.keys(headers)).not.toContain('accept-encoding');
  });

  it('that a script sends is told where its answer is, with all cookies', async () => {
    const { status, answer, words } = await post('save', 'name=x', { accept: 'application/json' });
    expect([status, answer.headers.get('location'), JSON.parse(words)]).toEqual([200, null, { at: '/en/desk/a' }]);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('that is refused is shown again under that status, with what was typed and the cookies of the refusal', async () => {
    const { status, answer, words } = await post('refuse', 'a=b', { cookie: 'portal=old; portal-device=1' });
    expect([status, words]).toEqual([422, 'page /en/desk/a?b=c']);
    expect(answer.headers.getSetCookie()).toEqual(['portal=new; Path=/']);
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(answer.headers.get('x-portal-page')).toBeNull();
    const { method, headers } = asked[1] as Asked;
    expect([method, headers.cookie]).toEqual(['GET', 'portal=new; portal-device=1']);
    const typed = Buffer.from(String(headers['x-portal-typed']), 'base64url').toString('utf8');
    expect(JSON.parse(typed)).toEqual({ typed: { name: 'عربي' } });
    expect(headers['content-type']).toBeUndefined();
  });

  it('with more than a header holds is shown again with a mark in its place, and with what is wrong', async () => {
    expect(await post('refuse-much')).toMatchObject({ status: 409, words: 'page /en/desk/a' });
    const typed = Buffer.from(String(asked[1]?.headers['x-portal-typed']), 'base64url').toString('utf8');
    expect(JSON.parse(typed)).toEqual({
      typed: { a: expect.stringMatching(/^typed-[0-9a-f]{24}$/) },
      faults: { a: 'long' },
    });
  });

  it('that was posted to a page that is not there is answered with 404', async () => {
    expect(await post('refuse-gone')).toMatchObject({ status: 404, words: 'page /en/desk/not-found-page' });
  });

  it('fails where its page does, and may work in a moment where that had only too much to wait for', async () => {
    expect(await post('refuse-broken')).toMatchObject({ status: 500, words: 'failed' });
    expect(await post('refuse-crowded')).toMatchObject({ status: 503, words: 'Busy' });
  });

  it('of a program is answered with what is wrong, and no page', async () => {
    const { status, words } = await post('refuse', '{"a":"b"}', { 'content-type': 'application/json' });
    expect([status, JSON.parse(words)]).toEqual([422, { typed: { name: 'عربي' } }]);
    expect(asked).toHaveLength(1);
  });

  it.each(['refuse-away', 'refuse-far'])('shows no page that is not the desk’s (%s)', async (path) => {
    const { status, words } = await post(path);
    expect([status, words]).toEqual([422, '{}']);
    expect(asked).toHaveLength(1);
  });

  it('of somebody who may not is answered with the page that says so, and an address without one with 404', async () => {
    expect(await post('may-not')).toMatchObject({ status: 403, words: 'page /en/desk/forbidden-page' });
    expect(await post('nothing')).toMatchObject({ status: 404, words: 'page /en/desk/not-found-page' });
  });

  it('does not wait for a change that it makes itself', async () => {
    const barrier = createBarrier();
    const waiting = createDeskDoor({
      ...{ addresses, barrier, refusals: await prepareRefusals(), script: '/scripts/desk.js', proxies: 0 },
      next: { ask: connectTo((request, response) => void barrier.hold().then(() => handle(request, response))) },
      queue: createWorkQueue({ atOnce: 1, waiting: 1 }),
      uploads: openUploads({ folder }),
    });
    const own = createServer(
      (request, response) => void waiting({ area: 'desk', path: '/en/desk/save', query: '' }, request, response),
    );
    own.listen(0);
    const { port } = own.address() as AddressInfo;
    const answer = await fetch(`http://localhost:${port}/en/desk/save`, {
      method: 'POST',
      body: 'a=b',
      headers: form,
      redirect: 'manual',
    });
    own.close();
    expect(answer.status).toBe(303);
  });
});
