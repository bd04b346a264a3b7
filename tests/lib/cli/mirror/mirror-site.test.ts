import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { mirrorSite } from '@/lib/cli/mirror/mirror-site';
import { listAddresses } from '@/lib/serve/door/addresses';

const publicOrigin = 'https://record.example';
const html = 'text/html; charset=utf-8';
const page = (...parts: string[]) => `<html><head><meta charset="utf-8"></head><body>${parts.join('')}</body></html>`;
const link = (to: string) => `<a class="x" href="${to}">x</a>`;

/** A site of a few files that can be changed; `head` is its last change. */
async function openSite() {
  const files = new Map<string, [type: string, text: string]>([
    ['/ar', [html, page(link('/en'))]],
    [
      '/en',
      [
        html,
        page(
          '<link rel="stylesheet" href="/_next/static/a.css">',
          link('/en/meetings/one#p1'),
          link('/en/meetings?year=2019'),
          link('/en/search'),
          link('/en/desk'),
          link('/api/v1/meetings.csv'),
          link('/api/v1/meetings'),
          '<form action="/en/search"></form>',
        ),
      ],
    ],
    [
      '/en/meetings/one',
      [html, page(link('/en'), link('/ar'), link('/en/meetings/one.json'), link('/en/meetings/none'))],
    ],
    ['/en/meetings/one.json', ['application/json', '{"a":"/en"}']],
    ['/en/meetings/listed', [html, page('listed')]],
    [
      '/_next/static/a.css',
      ['text/css', 'a{src:url(/_next/static/media/f.woff2);b:url("media/g.woff2");c:url(data:x)}'],
    ],
    ['/_next/static/media/f.woff2', ['font/woff2', 'f']],
    ['/_next/static/media/g.woff2', ['font/woff2', 'g']],
    ['/api/v1/meetings.csv', ['text/csv', 'id']],
    ['/sitemap.xml', ['application/xml', `<loc>${publicOrigin}/en/meetings/listed</loc>`]],
  ]);
  const asked: string[] = [];
  const site = { head: () => '1', files, asked, isUp: true };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const [type, text] = path === '/api/v1/head' ? ['application/json', site.head()] : (files.get(path) ?? []);
    if (!site.isUp) return void response.writeHead(500).end();
    if (type === undefined) return void response.writeHead(404, { 'content-type': html }).end('nothing');
    response.writeHead(200, { 'content-type': type }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = await mkdtemp(join(tmpdir(), 'portal-mirror-'));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const said: string[] = [];
  const mirror = () =>
    mirrorSite({ origin, publicOrigin, folder, addresses: listAddresses(), tell: (words) => said.push(words) });
  return { ...site, site, folder, mirror, said, read: (name: string) => readFile(join(folder, name), 'utf8') };
}

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

const names = [
  'SHA256SUMS',
  '_next/static/a.css',
  '_next/static/media/f.woff2',
  '_next/static/media/g.woff2',
  'api/v1/meetings.csv',
  'ar.html',
  'en.html',
  'en/meetings/listed.html',
  'en/meetings/one.html',
  'en/meetings/one.json',
  'index.html',
  'sitemap.xml',
];

it('writes what can be reached as files that link to one another, and leads to the portal for the rest', async () => {
  const { asked, folder, mirror, read } = await openSite();
  expect(await mirror()).toEqual({ files: names.length - 1, changed: names.length - 1, removed: 0 });
  expect(await filesIn(folder)).toEqual(names);
  const first = await read('en.html');
  expect(first).toContain('href="_next/static/a.css"');
  expect(first).toContain('href="en/meetings/one.html#p1"');
  expect(first).toContain('href="api/v1/meetings.csv"');
  for (const path of ['/en/meetings?year=2019', '/en/search', '/en/desk', '/api/v1/meetings'])
    expect(first).toContain(`href="${publicOrigin}${path}"`);
  expect(first).toContain(`action="${publicOrigin}/en/search"`);
  expect(asked).not.toContain('/en/search');
  const meeting = await read('en/meetings/one.html');
  expect(meeting).toContain('href="../../ar.html"');
  expect(meeting).toContain('href="one.json"');
  expect(meeting).toContain(`href="${publicOrigin}/en/meetings/none"`);
  expect(await read('en/meetings/one.json')).toBe('{"a":"/en"}');
  expect(await read('_next/static/a.css')).toBe('a{src:url(media/f.woff2);b:url("media/g.woff2");c:url(data:x)}');
  expect(await read('index.html')).toContain('href="ar.html"');
  const sums = (await read('SHA256SUMS')).trimEnd().split('\n');
  expect(sums).toHaveLength(names.length - 1);
  for (const line of sums) {
    const [sum, name = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(await read(name))
        .digest('hex'),
      name,
    ).toBe(sum);
  }
});

it('writes only what changed, mends what was damaged, and takes away what is no longer there', async () => {
  const { files, folder, mirror, read } = await openSite();
  await mirror();
  const untouched = await stat(join(folder, 'ar.html'));
  expect(await mirror()).toMatchObject({ changed: 0, removed: 0 });
  files.set('/en', [html, page(link('/en/meetings/one'), 'new')]);
  files.set('/sitemap.xml', ['application/xml', '']);
  await writeFile(join(folder, 'en/meetings/one.json'), 'damaged');
  const gone = ['_next/static/a.css', '_next/static/media/f.woff2', '_next/static/media/g.woff2'];
  expect(await mirror()).toEqual({ files: 6, changed: 3, removed: gone.length + 2 });
  expect(await read('en.html')).toContain('new');
  expect(await read('en/meetings/one.json')).toBe('{"a":"/en"}');
  expect((await stat(join(folder, 'ar.html'))).ino).toBe(untouched.ino);
  expect(await filesIn(folder)).toEqual(names.filter((name) => !gone.includes(name) && !/listed|csv/.test(name)));
  expect(await readdir(folder)).not.toContain('_next');
});

it('reads again what changed meanwhile, and gives up where it always does', async () => {
  const { mirror, said, site } = await openSite();
  const heads = ['1', '2', '2', '2'];
  site.head = () => heads.shift() ?? '';
  await mirror();
  expect(said).toEqual(['The record changed meanwhile: reading it again.']);
  site.head = randomUUID;
  await expect(mirror()).rejects.toThrow(/changed in each of 3 attempts/);
});

it('leaves a mirror as it was where the portal fails, and a folder of somebody else alone', async () => {
  const { folder, mirror, read, site } = await openSite();
  await mirror();
  const before = await read('SHA256SUMS');
  site.isUp = false;
  await expect(mirror()).rejects.toThrow(/could not be read: it answered 500/);
  expect(await read('SHA256SUMS')).toBe(before);
  expect(await filesIn(folder)).toEqual(names);
  site.isUp = true;
  await rm(join(folder, 'SHA256SUMS'));
  await expect(mirror()).rejects.toThrow(/is no mirror/);
});
