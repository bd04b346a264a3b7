import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { untilPagesAreGone } from '@/lib/db/until-pages-are-gone';
import { databaseApart } from '@/tests/support/database';
import { findProgram, type RunningProgram, runProgramAt } from '@/tests/support/debian-program';
import { findFreePort } from '@/tests/support/free-port';
import { placeNginx } from '@/tests/support/place-nginx';
import { openSeveralPortals, retitle, type SeveralPortals } from '@/tests/support/several-portals';

const { url, db } = await databaseApart('loaded');
let folder: string;
let pages: string;
let portals: SeveralPortals;
let nginx: RunningProgram;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-nginx-'));
  pages = join(folder, 'pages');
  await mkdir(pages);
  const port = await findFreePort();
  origin = `http://127.0.0.1:${port}`;
  // Without one address for both, each would name its own in its pages, and the files are of either.
  portals = await openSeveralPortals(url, db, 2, { PORTAL_PAGES: pages, PORTAL_ORIGIN: origin, PORTAL_COLD: '' });
  const file = await placeNginx({ folder, port, pages, portals: portals.origins() });
  nginx = await runProgramAt(port, findProgram('nginx', 'nginx libnginx-mod-http-brotli-static'), [
    '-p',
    folder,
    '-c',
    file,
  ]);
}, 600_000);
afterAll(async () => {
  await nginx?.stop();
  await portals?.close();
  await rm(folder, { recursive: true, force: true });
});

type Answer = { status: number; headers: Record<string, unknown>; text: string };

/** Asks as a program does that names its own encodings. `fetch` names some by itself. */
function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString('latin1'),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

const isFile = (path: string) =>
  readFile(join(pages, `${path}.html`)).then(
    () => true,
    () => false,
  );

/** What each server says of itself, of the connection and of the moment; and the tag, which each makes in its own way. */
const own = ['server', 'date', 'connection', 'keep-alive', 'etag', 'accept-ranges', 'last-modified'];
const alike = (headers: Answer['headers']) =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !own.includes(name))
      .map(([name, value]) => [name, String(value)]),
  );

it('nginx answers with the files as the portal does, in every encoding', async () => {
  const path = '/en/meetings/cifg-12';
  for (const each of [path, '/ar/meetings/cifg-12']) {
    await expect.poll(() => isFile(each), { timeout: 300_000 }).toBe(true);
    for (const encoding of ['identity', 'gzip']) {
      const headers = { 'Accept-Encoding': encoding };
      const [theirs, ours] = [await ask(origin + each, headers), await ask(portals.origins()[0] + each, headers)];
      expect(theirs.text).toBe(ours.text);
      expect(alike(theirs.headers)).toEqual(alike(ours.headers));
      // Of a file, and not passed on: nginx makes it of a time and a length.
      expect(theirs.headers.etag).toMatch(/^"[0-9a-f]+-[0-9a-f]+"$/);
      const again = await ask(origin + each, { ...headers, 'If-None-Match': String(theirs.headers.etag) });
      expect(again.status).toBe(304);
    }
  }
  const head = await ask(origin + path, {}, 'HEAD');
  expect([head.status, head.text]).toEqual([200, '']);
});

it.each([
  ['/', 307],
  ['/en/', 308],
  ['/en/no-such-page', 404],
  ['/en/meetings/cifg-12.json', 200],
  ['/en/meetings?sort=oldest', 200],
  ['/en/search?q=hawala', 200],
  ['/en/desk', 303],
  ['/en//meetings', 404],
  ['/en/%6deetings', 404],
  ['/en/../pages/en', 404],
  ['/en.html', 404],
  ['/en/meetings.html', 404],
  ['/api/v1/meetings', 200],
  ['/sitemap.xml', 200],
])('the portal answers %s as it does without files', async (path) => {
  const [theirs, ours] = [await ask(origin + path), await ask(portals.origins()[0] + path)];
  expect(theirs.status).toBe(ours.status);
  expect(theirs.headers).not.toHaveProperty('accept-ranges');
});

it('after a writer was told "gone" no old page comes from a file', async () => {
  const path = '/en/meetings/cifg-12';
  for (let turn = 1; turn <= 4; turn += 1) {
    await retitle({ kind: 'operator' }, { title: `Turn ${turn} of the test` }, { db });
    expect(await untilPagesAreGone(url)).toBe('gone');
    expect((await ask(origin + path)).text).toContain(`Turn ${turn} of the test`);
    await expect.poll(() => isFile(path), { timeout: 120_000 }).toBe(true);
    expect(await readFile(join(pages, `${path}.html`), 'utf8')).toContain(`Turn ${turn} of the test`);
  }
});

it('what a portal that died may have left goes within seconds', async () => {
  await writeFile(join(pages, 'en/left.html'), 'old');
  await portals.stop(1, 'SIGKILL');
  await expect.poll(() => isFile('/en/left'), { timeout: 20_000 }).toBe(false);
  await portals.start(1, 'same port');
}, 300_000);

it('files are shown while no portal runs, and thrown away at the next start', async () => {
  const path = '/en/meetings/cifg-12';
  await expect.poll(() => isFile(path), { timeout: 300_000 }).toBe(true);
  for (const index of [0, 1]) await portals.stop(index, 'SIGKILL');
  expect((await ask(origin + path)).status).toBe(200);
  expect((await ask(`${origin}/en/search?q=hawala`)).status).toBe(502);
  await retitle({ kind: 'operator' }, { title: 'While nobody was there' }, { db });
  await portals.start(0, 'same port');
  await expect
    .poll(async () => (await ask(origin + path)).text, { timeout: 60_000 })
    .toContain('While nobody was there');
}, 300_000);
