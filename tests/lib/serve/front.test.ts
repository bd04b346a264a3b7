import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createAnswerMaker } from '@/lib/serve/answers/answer-maker';
import { openAnswerStore } from '@/lib/serve/answers/answer-store';
import { createListPages } from '@/lib/serve/answers/list-pages';
import { createBarrier } from '@/lib/serve/changes/barrier';
import { createDeskDoor } from '@/lib/serve/desk/desk-door';
import { openUploads } from '@/lib/serve/desk/uploads';
import { readAddresses } from '@/lib/serve/door/addresses';
import { requestLimits } from '@/lib/serve/door/gate';
import { prepareHealth } from '@/lib/serve/door/health';
import { prepareRefusals } from '@/lib/serve/door/refusals';
import { openStaticFiles } from '@/lib/serve/door/static-files';
import { createWorkQueue } from '@/lib/serve/door/work-queue';
import { openPublicFiles } from '@/lib/serve/files/public-files';
import { createFront } from '@/lib/serve/front';
import { listen } from '@/lib/serve/http-server';
import { measureFront } from '@/lib/serve/operations/measure-front';
import { rememberAbsence } from '@/lib/serve/pages/absence';
import { prepareErrorPages } from '@/lib/serve/pages/error-pages';
import type { PageFiles } from '@/lib/serve/pages/page-files';
import { createPageMaker } from '@/lib/serve/pages/page-maker';
import { openPageStore } from '@/lib/serve/pages/page-store';
import { createPostGuard } from '@/lib/serve/reports/post-guard';
import { createReportDoor } from '@/lib/serve/reports/report-door';
import { testDatabase } from '@/tests/support/database';
import { fakeNext, nextPage } from '@/tests/support/fake-next';

const { url } = await testDatabase('migrated');

const routes = {
  '/[locale]/(public)/page': '/[locale]',
  '/[locale]/(public)/meetings/[id]/page': '/[locale]/meetings/[id]',
  '/[locale]/(public)/members/on/[day]/page': '/[locale]/members/on/[day]',
  '/[locale]/(public)/search/page': '/[locale]/search',
  '/[locale]/(public)/error-page/page': '/[locale]/error-page',
  '/[locale]/(desk)/desk/page': '/[locale]/desk',
  '/api/v1/meetings/[id]/route': '/api/v1/meetings/[id]',
  '/internal/expire/route': '/internal/expire',
  '/sitemap.xml/route': '/sitemap.xml',
  '/_not-found/page': '/_not-found',
};
const noFiles: PageFiles = {
  write: async () => undefined,
  read: async () => null,
  async *readAll() {},
  restamp: async () => undefined,
};

let release = () => {};
const untilReleased = new Promise<void>((resolve) => {
  release = resolve;
});

/** Answers as Next would: its 404 and 500 have no body worth reading. */
function answerAsNext(asked: string[]): RequestListener {
  return async (request, response) => {
    const { url: path = '', headers, method } = request;
    asked.push(path);
    const [, locale = '', , id = ''] = path.split('/');
    response.setHeader('x-nextjs-cache', 'MISS').setHeader('Content-Type', 'text/html; charset=utf-8');
    if (path === '/api/v1/nothing') return void response.writeHead(404).end('<html id="__next_error__">');
    if (path.startsWith('/api/v1/meetings/slow')) await untilReleased;
    if (path.startsWith('/api/v1/meetings/kept')) response.setHeader('x-portal-tags', 'meetings,meeting:kept');
    if (path.startsWith('/api/v1/meetings/broken')) return void response.writeHead(500).end('');
    if (path.startsWith('/api/') || path.endsWith('/desk')) {
      let length = 0;
      for await (const chunk of request) length += chunk.length;
      const vary = 'rsc, next-router-state-tree, Accept-Encoding';
      response.setHeader('Content-Type', 'application/json').setHeader('Vary', vary);
      return void response.end(JSON.stringify({ method, length, headers }));
    }
    if (id === 'broken') return void response.writeHead(500).end('');
    if (id === 'streamed') return void response.end(nextPage(locale, '<div hidden id="S:0">x</div>'));
    if (id === 'moved') return void response.writeHead(308, { Location: `/${locale}/meetings/b` }).end();
    if (id === 'away') return void response.writeHead(307, { Location: '//elsewhere.example' }).end();
    if (id === 'none') return void response.writeHead(404).end('<html id="__next_error__">');
    if (path.includes('/search')) response.setHeader('Cache-Control', 'private, no-cache, no-store, max-age=0');
    if (path === '/sitemap.xml') return void response.setHeader('Content-Type', 'application/xml').end('<urlset/>');
    response.end(nextPage(locale, `page ${path}`));
  };
}

async function serve(options: { databaseUrl?: string } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'portal-front-'));
  await writeFile(join(folder, 'routes.json'), JSON.stringify(routes));
  await writeFile(join(folder, 'a.css'), 'a{}');
  const asked: string[] = [];
  const next = fakeNext(answerAsNext(asked));
  const health = await prepareHealth(options.databaseUrl ?? url);
  const [store, barrier] = [await openPageStore(noFiles), createBarrier()];
  const make = createPageMaker({
    next,
    store,
    barrier,
    queue: createWorkQueue({ atOnce: 2, waiting: 10 }),
    build: 'own',
    offer: async () => undefined,
    onMade: () => undefined,
  });
  const [addresses, refusals] = [await readAddresses(join(folder, 'routes.json')), await prepareRefusals()];
  const desk = createDeskDoor({
    ...{ next, barrier, addresses, refusals, script: '/scripts/desk.js', proxies: 0 },
    queue: createWorkQueue({ atOnce: 2, waiting: 10 }),
    uploads: openUploads({ folder: join(folder, 'uploads') }),
  });
  const reports = createReportDoor({
    ...{ next, refusals, script: '/scripts/desk.js', proxies: 0, guard: createPostGuard() },
    queue: createWorkQueue({ atOnce: 2, waiting: 10 }),
    uploads: openUploads({ folder: join(folder, 'uploads') }),
  });
  const [calls, answers] = [createWorkQueue({ atOnce: 2, waiting: 10 }), openAnswerStore()];
  const front = createFront({
    ...{ answers, calls, answer: createAnswerMaker({ next, barrier, store: answers, queue: calls }) },
    ...{ next, barrier, store, make, health, addresses, refusals, desk, reports },
    files: await openStaticFiles([{ folder, at: '/_next/static/', cacheControl: 'immutable' }]),
    measures: measureFront(),
    buildFiles: { find: async () => null },
    take: async () => null,
    build: 'own',
    searchPages: null,
    searchAnswers: null,
    publicFiles: await openPublicFiles({ next, barrier, queue: calls, folder: join(folder, 'public') }),
    listPages: createListPages({ make, store: answers }),
    absence: rememberAbsence(),
    names: { mayHave: async (path) => !path.includes('/never'), close: async () => undefined },
    errors: await prepareErrorPages(next),
  });
  const server = await listen(0, front);
  asked.length = 0;
  const close = async () => {
    await server.close();
    await health.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { close, asked, origin: `http://localhost:${server.port}` };
}

describe('the front', () => {
  let origin = '';
  let asked: string[] = [];
  beforeAll(async () => {
    const server = await serve();
    origin = server.origin;
    asked = server.asked;
    return server.close;
  });
  const ask = (path: string, init?: RequestInit) => fetch(origin + path, { redirect: 'manual', ...init });
  const asking = async (path: string, init?: RequestInit) => {
    asked.length = 0;
    const answer = await ask(path, init);
    return { answer, text: await answer.text(), asked: [...asked] };
  };

  it('sends the first visit to the language that the browser prefers', async () => {
    const answer = await ask('/?from=elsewhere', { headers: { 'accept-language': 'en' } });
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toBe('/en');
    expect(answer.headers.get('vary')).toBe('Accept-Language');
    expect((await ask('/')).headers.get('location')).toBe('/ar');
  });

  it('asks Next for a page once, also when many want it, and never for its query', async () => {
    asked.length = 0;
    const path = '/en/meetings/asked-once';
    const answers = await Promise.all(['', '?a=1', '?_rsc=x', '?a=2'].map((query) => ask(path + query)));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain(`page ${path}`);
    expect(asked).toEqual([path]);
    expect((await asking(`${path}?b`)).asked).toEqual([]);
  });

  it('asks Next anew for what is made for its query, of which it passes on what a page may know', async () => {
    const path = '/en/search?q=%D8%AF%D8%A7%D8%B9%D8%B4&_rsc=1&nxtPlocale=ar&x-y=1&year=2019';
    for (let turn = 0; turn < 2; turn += 1) {
      const { answer, asked: questions, text } = await asking(path);
      expect(questions).toEqual(['/en/search?q=%D8%AF%D8%A7%D8%B9%D8%B4&year=2019']);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5');
      expect(text).not.toContain('__next_f');
    }
    expect((await asking('/en/search')).asked).toEqual(['/en/search']);
    expect((await asking('/en/search')).asked).toEqual(['/en/search']);
  });

  it('shows nothing of Next in a page', async () => {
    const { answer, text } = await asking('/ar');
    expect(answer.headers.get('x-nextjs-cache')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(answer.headers.get('content-language')).toBe('ar');
    expect(text).not.toContain('__next_f');
  });

  it.each([
    ['/en/nothing', 'en', []],
    ['/ar/nothing/here', 'ar', []],
    ['/xx/nothing', 'ar', []],
    ['/en/error-page', 'en', []],
    ['/internal/expire', 'ar', []],
    ['/_not-found', 'ar', []],
    ['/_next/image?url=%2Fa.png&w=16&q=75', 'ar', []],
    ['/_next/data/x/en.json', 'ar', []],
    ['/en.rsc', 'ar', []],
    ['/en/meetings/a.rsc', 'en', []],
    ['/en/meetings/a.segments/_tree.segment.rsc', 'en', []],
    ['/en//meetings/a', 'en', []],
    ['/en/meetings/A', 'en', []],
    ['/en/meetings/a;b', 'en', []],
    ['/en/%6deetings/a', 'en', []],
    ['/en/%E0%A4%A', 'en', []],
    ['/en/meetings/never', 'en', []],
    ['/en/meetings/none', 'en', ['/en/meetings/none']],
  ])(
    'answers %s with the page for unknown addresses in %s, having asked Next for %j',
    async (path, locale, questions) => {
      const found = await asking(path);
      expect(found.answer.status).toBe(404);
      expect(found.text).toContain(`page /${locale}/not-found-page`);
      expect(found.asked).toEqual(questions);
    },
  );

  it('remembers an address that is not there', async () => {
    await asking('/ar/meetings/none');
    const second = await asking('/ar/meetings/none');
    expect(second.answer.status).toBe(404);
    expect(second.text).toContain('page /ar/not-found-page');
    expect(second.asked).toEqual([]);
  });

  it('answers HEAD like GET, without a body', async () => {
    const [head, get] = [await ask('/en/nothing', { method: 'HEAD' }), await ask('/en/nothing')];
    expect(head.status).toBe(404);
    expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
    expect(await head.text()).toBe('');
  });

  it.each(['broken', 'streamed', 'away'])('answers a fault (%s) with a page that nobody may keep', async (id) => {
    const { answer, text } = await asking(`/en/meetings/${id}`);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('page /en/error-page');
  });

  it('follows a record that has moved, and takes the slash from the end of an address', async () => {
    expect((await ask('/en/meetings/moved')).headers.get('location')).toBe('/en/meetings/b');
    const slash = await ask('/en/meetings/a/?b=c');
    expect(slash.status).toBe(308);
    expect(slash.headers.get('location')).toBe('/en/meetings/a?b=c');
    const desk = await ask('/en/desk/');
    expect([desk.status, desk.headers.get('location')]).toEqual([308, '/en/desk']);
    expect(desk.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['2019-11-20', '/ar/members/on/2019-11-20'],
    ['//elsewhere.example', '/ar/members#day-unknown'],
    ['2019-02-30', '/ar/members#day-unknown'],
    ['٢٠١٩-١١-٢٠', '/ar/members/on/2019-11-20'],
    ['', '/ar/members#on-a-day'],
  ])('leads the day %j of the form to %s', async (day, location) => {
    const answer = await ask(`/ar/members/on?day=${encodeURIComponent(day)}`);
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toBe(location);
  });

  it('keeps a file that Next makes, and serves what the build has made', async () => {
    await ask('/sitemap.xml');
    const sitemap = await asking('/sitemap.xml');
    expect(sitemap.asked).toEqual([]);
    expect(sitemap.answer.headers.get('content-type')).toBe('application/xml');
    const css = await asking('/_next/static/a.css');
    expect(css.text).toBe('a{}');
    expect(css.answer.headers.get('cache-control')).toBe('immutable');
  });

  it('tells the API of a caller only what it needs, and of Next nothing to the caller', async () => {
    const headers = {
      ...{ accept: 'application/json', 'accept-language': 'ar', 'x-forwarded-host': 'elsewhere.example', rsc: '1' },
      ...{ cookie: 'a=b', 'x-middleware-subrequest': 'x', 'next-action': 'y', 'x-nextjs-data': '1' },
    };
    const { answer, text } = await asking('/api/v1/meetings/a?b=c', { headers });
    expect(Object.keys(JSON.parse(text).headers).sort()).toEqual(
      ['accept', 'accept-language', 'connection', 'host'].sort(),
    );
    expect(JSON.parse(text).headers).toMatchObject({ accept: '*/*', 'accept-language': 'ar', host: 'localhost' });
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(answer.headers.get('x-nextjs-cache')).toBeNull();
  });

  it('keeps an answer of the API that names what it was made from, for each language, and says of that nothing', async () => {
    const path = '/api/v1/meetings/kept?b=c';
    const first = await asking(path, { headers: { 'accept-language': 'ar-IQ,ar' } });
    expect(first.asked).toEqual([path]);
    expect(first.answer.headers.get('x-portal-tags')).toBeNull();
    const second = await asking(path, { headers: { 'accept-language': 'ar', cookie: 'a=b' } });
    expect([second.asked, second.text]).toEqual([[], first.text]);
    const inEnglish = { 'accept-language': 'en' };
    expect((await asking(path, { headers: inEnglish })).asked).toEqual([path]);
    const head = await asking(path, { method: 'HEAD' });
    expect([head.asked, head.text]).toEqual([[], '']);
    const etag = head.answer.headers.get('etag') ?? '';
    expect((await asking(path, { headers: { 'if-none-match': etag } })).answer.status).toBe(304);
    expect((await asking(path, { method: 'OPTIONS' })).asked).toEqual([path]);
    const again = async () => (await asking('/api/v1/meetings/a?again')).asked;
    expect([await again(), await again()]).toEqual([['/api/v1/meetings/a?again'], ['/api/v1/meetings/a?again']]);
  });

  it('answers for the API where Next has nothing to say, in the language of the caller', async () => {
    const { answer, text } = await asking('/api/v1/nothing', { headers: { 'accept-language': 'ar' } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(JSON.parse(text)).toMatchObject({ status: 404, title: 'لا شيء بهذا الرابط.' });
    expect((await asking('/api/v1/meetings/broken')).answer.status).toBe(500);
  });

  it('cuts off a body that turns out too large, and takes the next request', async () => {
    const flood = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const headers = { origin, 'content-type': 'application/json' };
    const init = { method: 'POST', body: flood, duplex: 'half', headers } as RequestInit;
    const status = await ask('/en/desk', init).then(
      (answer) => answer.status,
      () => 'cut off',
    );
    expect([413, 'cut off']).toContain(status);
    expect((await ask('/en/meetings/a')).status).toBe(200);
  });

  it.each([
    ['that says so at once', () => new Uint8Array(requestLimits.bodyAtDesk + 1)],
    ['that is found out on its way', () => new Blob([new Uint8Array(requestLimits.bodyAtDesk + 1)]).stream()],
  ])('tells whoever sends too large a form %s by a page of the desk, and a program by data', async (_, body) => {
    const send = (headers: Record<string, string>) =>
      ask('/en/desk', { method: 'POST', body: body(), duplex: 'half', headers: { origin, ...headers } } as RequestInit);
    const page = await send({ 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' });
    expect(page.status).toBe(413);
    expect(page.headers.get('connection')).toBe('close');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('href="/en/desk"');
    const data = await send({ 'content-type': 'application/json' });
    expect([data.status, data.headers.get('content-type')]).toEqual([413, 'application/problem+json; charset=utf-8']);
  });

  it('tells it to whoever sends everything before looking at the answer, too', async () => {
    const { host, hostname, port } = new URL(origin);
    const chunk = Buffer.alloc(requestLimits.bodyAtDesk / 64, 'x');
    const socket = connect(Number(port), hostname);
    const head = `POST /en/desk HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nContent-Length: ${chunk.length * 192}\r\n`;
    const whole = [`${head}Content-Type: application/json\r\n\r\n`, ...Array.from({ length: 192 }, () => chunk)];
    await pipeline(Readable.from(whole), socket, { end: false });
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('lets no crowd of calls to the API keep an editor waiting', async () => {
    const calls = Array.from({ length: 13 }, (_, turn) => ask(`/api/v1/meetings/slow?turn=${turn}`));
    expect((await Promise.race(calls)).status).toBe(503);
    expect((await ask('/en/desk')).status).toBe(200);
    release();
    const statuses = await Promise.all(calls.map(async (call) => (await call).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(12);
  });

  it('says that it lives and that it is ready', async () => {
    expect(await (await ask('/healthz')).json()).toEqual({ status: 'ok' });
    const ready = await ask('/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', database: 'ok', migrations: 'applied', changes: 'heard' });
    expect((await ask('/readyz', { method: 'POST' })).status).toBe(405);
  });
});

describe('without a database', () => {
  it('says that what it can not make will be back', async () => {
    const { origin, close } = await serve({ databaseUrl: 'postgresql://nobody@127.0.0.1:9/none' });
    onTestFinished(close);
    const page = await fetch(`${origin}/ar/meetings/broken`);
    expect(page.status).toBe(503);
    expect(page.headers.get('retry-after')).toBe('5');
    expect(await page.text()).toContain('page /ar/error-page');
    const call = await fetch(`${origin}/api/v1/meetings/broken`, { headers: { 'accept-language': 'ar' } });
    expect(call.status).toBe(503);
    expect(await call.json()).toMatchObject({ status: 503, title: expect.stringContaining('السجل') });
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    const ready = await fetch(`${origin}/readyz`);
    expect(await ready.json()).toEqual({
      status: 'unavailable',
      database: 'down',
      migrations: 'unknown',
      changes: 'heard',
    });
  });

  it('is not ready while migrations are pending', async () => {
    const { url: empty } = await testDatabase('empty');
    const { origin, close } = await serve({ databaseUrl: empty });
    onTestFinished(close);
    const answer = await fetch(`${origin}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ database: 'ok', migrations: 'pending' });
  });
});
