import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { pagePaths } from '@/tests/support/pages';
import { sendRaw } from '@/tests/support/raw-request';

const origin = portalOrigin();
const host = new URL(origin).host;
const browser = await openBrowser();
const ask = (path: string, init: RequestInit = {}) => fetch(origin + path, { redirect: 'manual', ...init });
const askRaw = (line: string, headers = `Host: ${host}\r\n`) => sendRaw(origin, `${line} HTTP/1.1\r\n${headers}\r\n`);

describe('a finished page', () => {
  it('has the same bytes in every encoding, and is not sent twice to who has it', async () => {
    for (const path of ['/ar/meetings/cifg-12', '/favicon.svg']) {
      const plain = await askRaw(`GET ${path}`);
      for (const encoding of ['gzip', 'br']) {
        const packed = await askRaw(`GET ${path}`, `Host: ${host}\r\nAccept-Encoding: ${encoding}\r\n`);
        // Brotli takes its time, so a page that was just made may not have it yet: changes.test.ts waits for that.
        const isPacked = packed.head.includes(`\r\nContent-Encoding: ${encoding}`);
        expect(isPacked || (encoding === 'br' && path.startsWith('/ar'))).toBe(true);
        const bytes = Buffer.from(packed.body, 'latin1');
        const unpacked = isPacked ? (encoding === 'br' ? brotliDecompressSync : gunzipSync)(bytes) : bytes;
        expect(unpacked.equals(Buffer.from(plain.body, 'latin1'))).toBe(true);
      }
      const [, etag] = /\r\nETag: ("[^"]+")/.exec(plain.head) ?? [];
      const again = await askRaw(
        `GET ${path}`,
        `Host: ${host}\r\nIf-None-Match: W/"x", ${etag}\r\nConnection: close\r\n`,
      );
      expect([again.status, again.body]).toEqual([304, '']);
    }
  });

  it('answers HEAD with the head of GET', async () => {
    const headers = `Host: ${host}\r\nConnection: close\r\n`;
    const [get, head] = [await askRaw('GET /en', headers), await askRaw('HEAD /en', headers)];
    const undated = (text: string) => text.replace(/\r\nDate: [^\r]*/, '');
    expect(undated(head.head)).toBe(undated(get.head));
    expect(head.body).toBe('');
  });

  it('weighs little', async () => {
    for (const path of ['/ar/meetings/cifg-12', '/en/meetings/cifg-12', '/ar/meetings/min-kuwait-2018']) {
      const answer = await ask(path, { headers: { 'accept-encoding': 'gzip' }, method: 'HEAD' });
      expect(Number(answer.headers.get('content-length'))).toBeLessThan(10_000);
    }
  });

  it('is shown by a browser without one violation of its policy, one error, or one script of Next', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (/_next\/.*\.js/.test(request.url()) || !request.url().startsWith(origin)) faults.push(request.url());
    });
    for (const path of pagePaths) {
      await page.goto(`${origin}/ar${path}`);
      await settle(page);
      expect(faults, path).toEqual([]);
    }
    const styled = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    expect(styled).toContain('Plex');
    await page.close();
  });
});

describe('files', () => {
  it('that bear their content in their name are kept for ever', async () => {
    const html = await (await ask('/ar')).text();
    const [, sheet = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
    const answer = await ask(sheet);
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await ask(sheet, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })).status).toBe(304);
    await answer.text();
  });

  it('of public are served, and nothing beside them', async () => {
    expect((await ask('/favicon.svg')).headers.get('content-type')).toBe('image/svg+xml');
    const rules = await ask('/speculation-rules.json');
    expect(rules.headers.get('content-type')).toBe('application/speculationrules+json');
    for (const path of ['/../package.json', '/_next/static/../BUILD_ID', '/package.json', '/_next/static/', '/.env']) {
      expect((await askRaw(`GET ${path}`)).status, path).toBe(404);
    }
  });
});

describe('the status of an answer is true (S1)', () => {
  it.each([
    ['/ar', 200],
    ['/ar/meetings/cifg-12?utm_source=x', 200],
    ['/ar/', 308],
    ['/ar/meetings/', 308],
    ['/ar/meetings/cifg-99', 404],
    ['/xx/meetings', 404],
    ['/AR', 404],
    ['/ar/MEETINGS', 404],
    ['/ar/meetings/CIFG-12', 404],
    ['/ar//meetings', 404],
    ['//meetings', 404],
    ['//elsewhere.example/ar', 404],
    ['/ar/./meetings', 404],
    ['/ar/../en', 404],
    ['/.%2e/ar', 404],
    ['/ar/%2e%2e/en', 404],
    ['/ar/meetings/%00', 404],
    ['/ar/meetings/%', 404],
    ['/ar/meetings/%E0%A4%A', 404],
    ['/ar/meetings/cifg-12%0d%0aSet-Cookie:a=b', 404],
    ['/ar/meetings/cifg-12;x', 404],
    ['/ar/meetings/cifg-12.rsc', 404],
    ['/ar/meetings/cifg-12.segments/_tree.segment.rsc', 404],
    ['/_next/data/x/ar.json', 404],
    ['/_next/image?url=%2Ffavicon.svg&w=16&q=75', 404],
    ['/_next/image?url=http://127.0.0.1:9/x.png&w=16&q=75', 404],
    ['/_next/webpack-hmr', 404],
    ['/__nextjs_original-stack-frame', 404],
    ['/internal/expire', 404],
    ['/ar/sign-in', 404],
    [`/ar/${'a'.repeat(8_000)}`, 404],
    [`/ar/${'a'.repeat(8_200)}`, 414],
    ['/ar\\meetings', 400],
    ['http://elsewhere.example/ar', 400],
    ['*', 400],
    ['ar', 400],
  ])('%s is %i', async (path, status) => {
    const answer = await askRaw(`GET ${path}`);
    expect(answer.status).toBe(status);
    if (status === 404) expect(answer.body).toContain('<html lang="ar" dir="rtl"');
    if (status === 308) expect(answer.head).toMatch(/\r\nLocation: \/ar/);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('%s of a page is 405', async (method) => {
    const answer = await askRaw(`${method} /ar/meetings`);
    expect(answer.status).toBe(405);
    expect(answer.head).toContain('\r\nAllow: GET, HEAD\r\n');
  });

  it('lets scripts of other sites ask the API what they may, and nobody write to it', async () => {
    const asked = await ask('/api/v1/meetings', { method: 'OPTIONS' });
    expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'If-None-Match, Content-Type',
    ]);
    const answer = await ask('/api/v1/meetings', { method: 'POST', body: '{}', headers: { 'accept-language': 'ar' } });
    expect(answer.status).toBe(405);
    expect(await answer.json()).toMatchObject({
      type: '/problems/not-allowed',
      title: expect.stringMatching(/[\u0600-\u06ff]/),
    });
  });
});

describe('what is too much (I4)', () => {
  const form = `Host: ${host}\r\nOrigin: ${origin}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;

  it.each(['/ar/meetings', '/api/v1/meetings'])('a body over 1 MiB to %s is refused at once', async (path) => {
    const answer = await sendRaw(origin, `POST ${path} HTTP/1.1\r\n${form}Content-Length: 1048577\r\n\r\n`);
    // None of the body was ever sent.
    expect([405, 413]).toContain(answer.status);
    expect(answer.head).toContain('Connection: close');
  });

  it('a body without end is cut off, and the next request is fine', async () => {
    function* flood() {
      for (let sent = 0; sent < 4_000; sent += 1) yield Buffer.from(`10000\r\n${'x'.repeat(65_536)}\r\n`);
    }
    const start = `POST /ar/desk/sign-in HTTP/1.1\r\n${form}Transfer-Encoding: chunked\r\n\r\n`;
    const answer = await sendRaw(origin, start, flood());
    expect([0, 413]).toContain(answer.status);
    expect((await ask('/ar')).status).toBe(200);
  });

  it('headers are bounded', async () => {
    const answer = await askRaw('GET /ar', `Host: ${host}\r\nX-Long: ${'x'.repeat(40_000)}\r\n`);
    expect(answer.status).toBe(431);
  });

  it.each([
    ['two lengths', 'Content-Length: 1\r\nContent-Length: 2\r\n'],
    ['a length and chunks', 'Content-Length: 1\r\nTransfer-Encoding: chunked\r\n'],
    ['an unknown coding', 'Transfer-Encoding: xchunked\r\n'],
    ['a space before the colon', 'Transfer-Encoding : chunked\r\n'],
    ['two hosts', 'Host: elsewhere.example\r\n'],
  ])('%s can not be read', async (_, headers) => {
    expect((await askRaw('POST /ar/desk', `Host: ${host}\r\n${headers}`)).status).toBe(400);
  });
});

describe('slow clients (I5)', () => {
  it('are let go, and keep nobody waiting', async () => {
    let waiting = 200;
    const slow = Array.from({ length: waiting }, () =>
      waitToBeLetGo(`GET /ar HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `).then(() => {
        waiting -= 1;
      }),
    );
    expect(await (await ask('/en')).text()).toContain('<html lang="en"');
    expect(waiting).toBe(200);
    await Promise.all(slow);
  });
});

describe('no request leads elsewhere', () => {
  it.each(['elsewhere.example', `elsewhere.example:${new URL(origin).port}`, '169.254.169.254'])(
    'the host %s gets into no byte (I9)',
    async (forged) => {
      const [answer, right] = [await askRaw('GET /ar', `Host: ${forged}\r\n`), await askRaw('GET /ar')];
      expect(answer.body).toBe(right.body);
      expect((await askRaw('GET /', `Host: ${forged}\r\n`)).head).toMatch(/\r\nLocation: \/ar\r\n/);
    },
  );

  it('an upgrade is not made (I9)', async () => {
    const headers = `Host: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n`;
    for (const path of ['/ar', '/_next/webpack-hmr', '/api/v1/meetings']) {
      expect([200, 404]).toContain((await askRaw(`GET ${path}`, headers)).status);
    }
    expect((await askRaw('GET http://169.254.169.254/', headers)).status).toBe(400);
  });

  it.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/%2f%2felsewhere.example',
    '/ar//elsewhere.example/',
    '//elsewhere.example/ar/',
    '/ar/%0d%0aLocation:%20http://elsewhere.example',
    '/@elsewhere.example/',
    '/\telsewhere.example',
    '/%E2%88%95elsewhere.example/',
    '/ar/members/on?day=//elsewhere.example',
    '/ar/members/on?day=2019-11-20%0d%0aLocation:http://elsewhere.example',
    '/?next=//elsewhere.example',
  ])('%s leads nowhere else (I10)', async (path) => {
    const { head } = await askRaw(`GET ${path}`);
    const [, location] = /\r\nLocation: ([^\r]*)/.exec(head) ?? [];
    if (location !== undefined) expect(new URL(location, origin).origin).toBe(origin);
    expect(head).not.toMatch(/\r\nLocation: http/i);
  });
});

describe('headers that mean something to Next (I11, I12)', () => {
  const steering: Record<string, string> = {
    'x-forwarded-host': 'elsewhere.example',
    'x-forwarded-proto': 'gopher',
    'x-forwarded-for': '1.1.1.1',
    'x-forwarded-port': '1',
    forwarded: 'host=elsewhere.example',
    'x-host': 'elsewhere.example',
    'x-original-url': '/internal/expire',
    'x-rewrite-url': '/internal/expire',
    'x-http-method-override': 'POST',
    'x-now-route-matches': '1=ar',
    'x-matched-path': '/en',
    'x-invoke-path': '/en',
    'x-invoke-status': '500',
    'x-invoke-output': '/en',
    'x-invoke-query': '%7B%7D',
    'x-middleware-subrequest': 'src/middleware:src/middleware',
    'x-middleware-prefetch': '1',
    'x-middleware-rewrite': '/en',
    'x-middleware-next': '1',
    'x-nextjs-data': '1',
    'x-nextjs-rewrite': '/en',
    'x-prerender-revalidate': 'x',
    'x-next-cache-tags': 'a',
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-state-tree': '[]',
    'next-url': '/en',
    'next-router-segment-prefetch': '/_tree',
    'next-action': '0'.repeat(40),
    'next-resume': '1',
    'next-hmr-refresh': '1',
    'x-vercel-id': 'x',
    'x-real-ip': '1.1.1.1',
    'content-security-policy': "script-src 'nonce-<script>'",
    range: 'bytes=0-10',
    'if-range': 'x',
    cookie: '__prerender_bypass=x; a=b',
    purpose: 'prefetch',
    'accept-language': 'en',
    accept: 'text/x-component',
    'cache-control': 'no-cache',
    pragma: 'no-cache',
  };
  const routes = [
    '/ar',
    '/en/meetings',
    '/ar/meetings/cifg-12',
    '/ar/statements/cifg-12',
    '/en/years/2019',
    '/ar/bodies/cifg',
    '/ar/members',
    '/ar/glossary',
    '/en/topics',
    '/en/designations',
    '/ar/data',
    '/ar/corrections',
    '/en/about',
    '/ar/nowhere',
    '/en/meetings/cifg-99',
    '/sitemap.xml',
    '/robots.txt',
    '/api/v1/meetings/cifg-12',
    '/favicon.svg',
  ];

  it.each(routes)('change nothing of %s, not then and not for the next', async (path) => {
    const read = async (headers: Record<string, string> = {}) => {
      const answer = await ask(path, { headers });
      return {
        status: answer.status,
        body: await answer.text(),
        policy: answer.headers.get('content-security-policy'),
      };
    };
    const clean = await read();
    for (const [name, value] of Object.entries(steering)) {
      expect(await read({ [name]: value }), name).toEqual(clean);
    }
    expect(await read()).toEqual(clean);
  });

  it('open no inner door', async () => {
    for (const [name, value] of Object.entries(steering)) {
      const headers = `Host: ${host}\r\n${name}: ${value}\r\n`;
      expect((await askRaw('GET /internal/expire', headers)).status, name).toBe(404);
      expect((await askRaw('POST /internal/expire', headers)).status, name).toBe(405);
    }
  });
});

/** Resolves when all fonts are there and the page has been drawn with them. */
function settle(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

/** Sends a drop every second and resolves when the server hangs up. */
function waitToBeLetGo(start: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(origin).port), 'localhost');
    const drip = setInterval(() => socket.write('x'), 1_000);
    const end = () => {
      clearInterval(drip);
      resolve();
    };
    socket.on('connect', () => socket.write(start));
    socket.on('data', () => undefined);
    socket.on('error', end);
    socket.on('close', end);
  });
}
