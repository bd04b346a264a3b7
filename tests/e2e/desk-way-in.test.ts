import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createDatabaseClient } from '@/lib/db/client';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { makePerson, makeToken, password } from '@/tests/support/make-person';
import { projectFiles } from '@/tests/support/project-files';
import { sendRaw } from '@/tests/support/raw-request';

const origin = portalOrigin();
const host = new URL(origin).host;
const browser = await openBrowser();
const db = createDatabaseClient(inject('portalDatabase'));
afterAll(() => db.$disconnect());

/** All tests come from one address, whose wrong guesses would lock out the next one. */
beforeEach(() => db.attempt.deleteMany({ where: { bucket: { contains: '-from:' } } }));

const person = await makePerson(db);
const token = await makeToken(db, person);
const signedIn = { cookie: `portal=${token}` };
const own = { origin };

const ask = (path: string, init: RequestInit = {}) => fetch(origin + path, { redirect: 'manual', ...init });
const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body, headers: { ...own, ...headers } });
const guess = (email = person.email, secret = 'not it') => new URLSearchParams({ email, password: secret });

/** Every address at which the desk takes a form. */
const forms = projectFiles
  .filter((path) => /^app\/internal\/\[locale\]\/desk\/.*route\.ts$/.test(path))
  .map((path) => path.replace(/^app\/internal\/\[locale\]|\/route\.ts$/g, '').replace(/\[[^\]]+\]/g, 'x1'));

function listFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
}

describe('the way in', () => {
  it('leads whoever is not signed in to the sign-in, from every address, and a program nowhere', async () => {
    for (const path of ['/ar/desk', '/ar/desk/account?tab=x', '/ar/desk/nothing/here', '/ar/desk/not-found-page']) {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('location')], path).toEqual([
        303,
        `/ar/desk/sign-in?to=${encodeURIComponent(path)}`,
      ]);
    }
    const answer = await ask('/ar/desk', { headers: { accept: 'application/json' } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      401,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('answers 503 and when to come again where the database has too much to do, and gives a form back', async () => {
    const begun = await post('/en/desk/records/meeting/cifg-9', new URLSearchParams({ action: 'edit' }), signedIn);
    const draft = begun.headers.get('location') ?? '';
    const after = `${draft}?notice=saved`;
    // Nobody else can read a draft for as long as this lasts.
    const holding = db.$transaction(
      async (tx) => {
        await tx.$executeRaw`LOCK TABLE draft_part IN ACCESS EXCLUSIVE MODE`;
        const fields = new URLSearchParams({ action: 'save', version: '1', 'meeting.noteEn': 'Words "as typed"' });
        const elsewhere = { ...signedIn, 'sec-fetch-site': 'cross-site' };
        return Promise.all([
          ask(after, { headers: signedIn }),
          post(after, fields, signedIn),
          ask(after, { headers: elsewhere }),
        ]);
      },
      { timeout: 60_000 },
    );
    for (const answer of await holding) expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    const [shown, sent, led] = await holding;
    expect(await sent.text()).toContain('name="meeting.noteEn" value="Words &quot;as typed&quot;"');
    // What was done before the page failed is said, though not where another site leads to it.
    const done = '>Saved.</p>';
    expect(await shown.text()).toMatch(new RegExp(`${done}.*href="${draft}\\?notice=saved">Load this page again`));
    expect(await led.text()).not.toContain(done);
    expect((await ask(draft, { headers: signedIn })).status).toBe(200);
  });

  it('is never kept, never listed, and its policy has another nonce each time', async () => {
    const nonces = new Set<string>();
    for (const path of ['/en/desk', '/ar/desk', '/en/desk/account', '/en/desk/nothing']) {
      const { headers } = await ask(path, { headers: signedIn });
      expect(headers.get('cache-control'), path).toBe('no-store');
      expect(headers.get('x-robots-tag'), path).toContain('noindex');
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      const [, nonce] = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '') ?? [];
      if (nonce) nonces.add(nonce);
    }
    expect(nonces.size).toBe(4);
  });

  it.each(['ar', 'en'])('says in its own frame (%s) what is not there', async (locale) => {
    const answer = await ask(`/${locale}/desk/nothing`, { headers: signedIn });
    const page = await answer.text();
    expect(answer.status).toBe(404);
    expect(page).toContain(`<html lang="${locale}"`);
    expect(page).toContain(`/${locale}/desk/account`);
  });

  it('answers 403 with a page where the role may not', async () => {
    const answer = await ask('/en/desk/people', { headers: signedIn });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('/en/desk/account');
    expect((await post('/en/desk/people', guess(), signedIn)).status).toBe(403);
  });

  it.each([
    ['/en/desk.rsc', 404],
    ['/en/desk/account.rsc', 303],
    ['/en/desk/account.segments/_tree.segment.rsc', 303],
    ['/_next/data/x/en/desk.json', 404],
    ['/en/desk;x', 404],
    ['/en/%64esk', 404],
    ['/en/DESK', 404],
    ['//en/desk', 404],
    ['/en//desk', 404],
    ['/internal/en/desk/sign-in', 404],
    ['/xx/desk', 303],
    ['/en/desk/', 308],
    ['/en/desk/%2e%2e/account', 303],
    ['/en/desk//account', 303],
  ])('has no second door: %s is %i', async (path, status) => {
    const headers = [
      'x-middleware-subrequest: app',
      'rsc: 1',
      'next-router-prefetch: 1',
      'x-matched-path: /en/desk/account',
    ];
    const answer = await sendRaw(origin, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${headers.join('\r\n')}\r\n\r\n`);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain(person.email);
  });
});

describe('a form', () => {
  it('is taken from a page of the portal alone, at every address', async () => {
    expect(forms.length).toBeGreaterThan(3);
    const before = await db.session.count({ where: { person: { publicId: person.id } } });
    for (const path of forms.map((form) => `/en${form}`)) {
      for (const headers of [
        {},
        { origin: 'null' },
        { origin: 'https://elsewhere.example' },
        { origin: `http://a.${host}` },
        { origin: origin.replace('http:', 'https:') },
        { origin, 'sec-fetch-site': 'cross-site' },
        { origin, 'sec-fetch-site': 'same-site' },
      ]) {
        const type = { 'content-type': 'application/x-www-form-urlencoded' };
        const lines = Object.entries({ host, ...signedIn, ...type, ...headers }).map((line) => line.join(': '));
        const body = guess(person.email, password).toString();
        const head = `POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\ncontent-length: ${body.length}\r\n\r\n`;
        const answer = await sendRaw(origin, head + body);
        expect(answer.status, `${path} ${JSON.stringify(headers)}`).toBe(403);
        expect(answer.head).not.toMatch(/set-cookie/i);
      }
      expect((await post(path, 'a=b', { ...signedIn, 'content-type': 'text/plain' })).status, path).toBe(415);
    }
    expect(await db.session.count({ where: { person: { publicId: person.id } } })).toBe(before);
  });

  it('that is in order is answered with 303 and a cookie that no script reads', async () => {
    for (const body of [guess(person.email, password), toParts(guess(person.email, password))]) {
      const answer = await post('/ar/desk/sign-in?to=%2Far%2Fdesk%2Faccount', body);
      expect(answer.status).toBe(303);
      const cookies = answer.headers.getSetCookie();
      expect(cookies.length).toBeGreaterThan(0);
      for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax/);
    }
  });

  it('that is refused is the page again, with status 422 and what was typed', async () => {
    for (const body of [guess('عربي@example.org'), toParts(guess('عربي@example.org'))]) {
      const answer = await post('/ar/desk/sign-in', body);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('value="عربي@example.org"');
    }
  });

  it('means the same with the headers by which Next would take it for an action', async () => {
    const steering = {
      'next-action': 'a'.repeat(42),
      'next-router-state-tree': '[]',
      'x-action-forwarded': '1',
      rsc: '1',
    };
    const answer = await post('/ar/desk/sign-in', guess('nobody@example.org'), steering);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('text/html');
  });

  it('holds nothing that the next build would not know: the address of its page, and plain names', async () => {
    const page = await (await ask('/en/desk/sign-in')).text();
    const [form = ''] = /<form[\s\S]*?<\/form>/.exec(page) ?? [];
    expect(form).toContain('name="password"');
    expect(page).not.toContain('$ACTION');
    expect(form).not.toMatch(/action="(?!\/en\/desk)/);
  });

  it('is no Server Action: the build lists what is cached, and nothing else that a browser could call', async () => {
    const { node, edge } = JSON.parse(await readFile('.next/server/server-reference-manifest.json', 'utf8'));
    const names = Object.values<{ exportedName: string }>({ ...node, ...edge }).map(({ exportedName }) => exportedName);
    expect(names.filter((name) => !/^\$\$RSC_SERVER_CACHE_\d+$/.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(5);
  });

  it.each([true, false])('is refused and sent again in a browser with JavaScript: %s', async (isOn) => {
    const page = await browser.newPage({ javaScriptEnabled: isOn });
    const faults = listFaults(page);
    await page.goto(`${origin}/en/desk/sign-in?to=%2Fen%2Fdesk%2Faccount`);
    await page.locator('input[name=email]').fill(person.email);
    await page.locator('input[name=password]').fill('not it');
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.keyboard.press('Enter'),
    ]);
    expect(answer.status()).toBe(422);
    await page.waitForLoadState();
    expect(await page.locator('input[name=email]').inputValue()).toBe(person.email);
    expect(await page.locator('input[name=password]').inputValue()).toBe('');
    await page.locator('input[name=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${origin}/en/desk/account`);
    // The browser reports the status 422 itself.
    expect(faults.filter((fault) => !/status of 422/.test(fault))).toEqual([]);
    await page.close();
  });
});

describe('the script of the desk', () => {
  it('is the only one, runs, and breaks no policy', async () => {
    const page = await browser.newPage();
    const faults = listFaults(page);
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.goto(`${origin}/ar/desk/sign-in`);
    await page.evaluate(() => document.querySelector('form')?.setAttribute('data-unsaved', ''));
    await page.locator('input[name=email]').fill('a');
    expect(await page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(
      false,
    );
    expect(scripts).toEqual([expect.stringMatching(/^\/scripts\/desk-[0-9a-f]+\.js$/)]);
    expect(await page.evaluate(() => document.scripts.length)).toBe(1);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('becomes none out of a string', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/ar/desk/sign-in`);
    const outcomes = await page.evaluate(async () => {
      const attempt = (work: () => unknown) => {
        try {
          work();
          return 'done';
        } catch {
          return 'refused';
        }
      };
      const script = document.createElement('script');
      const inline = document.createElement('div');
      return [
        attempt(() => Object.assign(script, { src: 'https://elsewhere.example/a.js' })),
        attempt(() => Object.assign(script, { src: '/_next/static/../../en' })),
        attempt(() => Object.assign(script, { src: '/_next/static/chunks/a.js' })),
        attempt(() => Object.assign(script, { text: 'alert(1)' })),
        attempt(() => Object.assign(inline, { innerHTML: '<img>' })),
      ];
    });
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
    await page.close();
  });
});

describe('what is too much', () => {
  const line = (headers: string[]) =>
    `POST /en/desk/sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n${headers.join('\r\n')}\r\n\r\n`;
  const type = 'Content-Type: application/x-www-form-urlencoded';

  it('is told by its length or where it goes too far, and the next form is taken', async () => {
    const said = await sendRaw(origin, line([type, `Content-Length: ${4 * 1_048_576 + 1}`]));
    expect(said.status).toBe(413);
    function* flood() {
      const chunk = Buffer.from(`10000\r\n${'a'.repeat(65_536)}\r\n`);
      for (let count = 0; count < 1_000; count += 1) yield chunk;
    }
    const begun = performance.now();
    const endless = await sendRaw(origin, line([type, 'Transfer-Encoding: chunked']), flood());
    expect(endless.status).toBe(413);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect((await post('/en/desk/sign-in', guess('nobody@example.org'))).status).toBe(422);
  });

  it('of names, parts or depth is refused at once', async () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `n${index}=`).join('&');
    const boundary = 'x'.repeat(20);
    const part = (index: number) => `--${boundary}\r\nContent-Disposition: form-data; name="n${index}"\r\n\r\n\r\n`;
    const parts = `${Array.from({ length: 25_000 }, (_, index) => part(index)).join('')}--${boundary}--\r\n`;
    const depth = '['.repeat(10_000);
    const json = { 'content-type': 'application/json' };
    const answers = [
      await post('/en/desk/sign-in', new URLSearchParams(names)),
      await post('/en/desk/sign-in', parts, { 'content-type': `multipart/form-data; boundary=${boundary}` }),
      await post('/en/desk/sign-in', depth, json),
    ];
    expect(answers.map(({ status }) => status)).toEqual([413, 413, 400]);
  });
});

function toParts(fields: URLSearchParams): FormData {
  const parts = new FormData();
  for (const [name, value] of fields) parts.set(name, value);
  return parts;
}
