import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { type DatabaseSwitch, openDatabaseSwitch } from '@/tests/support/database-switch';
import { findFreePort } from '@/tests/support/free-port';
import { type RunningPortal, runPortal } from '@/tests/support/run-portal';

// What tests/e2e/changes.test.ts shows of pages that were asked for, of a portal that makes all of them by itself.
let database: DatabaseSwitch;
let portal: RunningPortal;
let dataDirectory = '';
let port = 0;

const start = async () => {
  portal = await runPortal({ databaseUrl: database.url, port, dataDirectory });
  await portal.untilSaid(/^Pages at hand: [^;]*$/);
};
const ask = (path: string, init: RequestInit = {}) => fetch(portal.origin + path, { redirect: 'manual', ...init });
const readIn = async (path: string, encoding: string) =>
  (await ask(path, { headers: { 'accept-encoding': encoding } })).text();

beforeAll(async () => {
  database = await openDatabaseSwitch();
  await applyMigrations(database.url);
  await loadBundledRecords(database.url);
  dataDirectory = await mkdtemp(join(tmpdir(), 'portal-data-'));
  port = await findFreePort();
  await start();
}, 600_000);

afterAll(async () => {
  await portal?.stop();
  await database?.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

it('loses no page in a crash where nothing has changed, nor what it had packed', async () => {
  const pages = ['/ar', '/en/meetings', '/en/meetings/cifg-12'];
  const packed = () => Promise.all(pages.map(headOfPacked));
  const isPacked = async () => (await packed()).every(({ encoding }) => encoding === 'br');
  await expect.poll(isPacked, { timeout: 120_000 }).toBe(true);
  for (const path of pages) {
    const [plain, unpacked] = await Promise.all(['identity', 'br'].map((encoding) => readIn(path, encoding)));
    expect(unpacked === plain, path).toBe(true);
  }
  const before = await packed();
  await portal.stop('SIGKILL');
  await start();
  expect(await packed()).toEqual(before);
});

it('keeps nothing of thousands of requests for pages that do not exist', async () => {
  const files = await countPages();
  for (let from = 0; from < 10_000; from += 50) {
    const answers = Array.from({ length: 50 }, (_, index) => ask(`/en/meetings/unknown-${from + index}`));
    expect(new Set((await Promise.all(answers)).map(({ status }) => status))).toEqual(new Set([404]));
  }
  expect(await countPages()).toBe(files);
});

it('answers every published page with its right bytes without a database', async () => {
  const sitemap = await (await ask('/sitemap.xml')).text();
  const pages = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]+)/g)].map(([, path = '']) => path);
  expect(pages.length).toBeGreaterThan(200);
  const before = new Map<string, string>();
  for (const path of pages) before.set(path, await readIn(path, 'identity'));
  await database.stop();
  for (const path of pages) expect((await readIn(path, 'identity')) === before.get(path), path).toBe(true);
});

async function countPages(): Promise<number> {
  const names = await readdir(join(dataDirectory, 'pages'), { recursive: true });
  return names.filter((name) => name.endsWith('.page')).length;
}

async function headOfPacked(path: string): Promise<{ encoding: string | null; etag: string | null }> {
  const answer = await ask(path, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
  return { encoding: answer.headers.get('content-encoding'), etag: answer.headers.get('etag') };
}
