import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDatabaseClient, type Database } from '@/lib/db/client';
import { untilPagesAreGone } from '@/lib/db/until-pages-are-gone';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { recordChanges } from '@/lib/editing/history/history';
import { tags } from '@/lib/records/tags';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { type DatabaseSwitch, openDatabaseSwitch } from '../support/database-switch';
import { type RunningPortal, runPortal } from '../support/run-portal';

vi.setConfig({ testTimeout: 120_000 });

// The tests of this file follow one another: one portal lives through changes, a loss of its database, and a crash.
let database: DatabaseSwitch;
let db: Database;
let portal: RunningPortal;
let dataDirectory = '';
let port = 0;

const start = () => runPortal({ databaseUrl: database.url, port, dataDirectory });
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(portal.origin + path, { headers: { ...headers, connection: 'close' }, redirect: 'manual' });
const read = async (path: string) => (await ask(path)).text();
/** Whether the page holds the words. A failure would otherwise print all of it. */
const says = async (path: string, words: string) => (await read(path)).includes(words);

beforeAll(async () => {
  database = await openDatabaseSwitch();
  await applyMigrations(database.url);
  await loadBundledRecords(database.url);
  db = createDatabaseClient(database.url);
  dataDirectory = await mkdtemp(join(tmpdir(), 'portal-data-'));
  port = await findFreePort();
  portal = await start();
  await portal.untilSaid(/^Pages at hand/);
}, 240_000);

afterAll(async () => {
  await portal?.stop();
  await db?.$disconnect();
  await database?.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

/** As any other process would: in a transaction, with its link of the chain. */
async function retitle(id: string, titleEn: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.meeting.update({ where: { publicId: id }, data: { titleEn } });
    await recordChanges(tx, { kind: 'operator' }, [changeOf(id, titleEn)]);
  });
}

const changeOf = (id: string, titleEn: string) => ({
  action: 'meeting.retitle',
  subject: { type: 'meeting', id },
  before: null,
  after: { titleEn },
  tags: [tags.meeting(id), tags.meetings],
});

describe('a change from another process', () => {
  it('is on every page and in the API once its writer has been answered', async () => {
    for (let turn = 1; turn <= 5; turn += 1) {
      await retitle('cifg-12', `Retitled ${turn}`);
      expect(await untilPagesAreGone(database.url)).toBe('gone');
      expect(await says('/en/meetings/cifg-12', `Retitled ${turn}`)).toBe(true);
      expect(await (await ask('/api/v1/meetings/cifg-12')).json()).toMatchObject({ title: { en: `Retitled ${turn}` } });
      expect(await says('/en/meetings', `Retitled ${turn - 1} `)).toBe(false);
    }
  });

  it('is never followed by what was before it, however many read meanwhile', async () => {
    let isOver = false;
    const seen: string[] = [];
    const readers = Array.from({ length: 8 }, async () => {
      while (!isOver) seen.push(/Crowded (\d+)/.exec(await read('/en/meetings/cifg-12'))?.[1] ?? '0');
    });
    for (let turn = 1; turn <= 10; turn += 1) {
      await retitle('cifg-12', `Crowded ${turn}`);
      await untilPagesAreGone(database.url);
      const from = seen.length;
      expect(await says('/en/meetings/cifg-12', `Crowded ${turn}`)).toBe(true);
      // Requests that were under way when the change came may still end with what was right when they began.
      expect(seen.slice(from + readers.length).filter((each) => Number(each) < turn)).toEqual([]);
    }
    isOver = true;
    await Promise.all(readers);
  });

  it('takes a withdrawn record away, and brings a new one where there was none', async () => {
    expect((await ask('/en/meetings/cifg-11')).status).toBe(200);
    const withdraw = async (at: Date | null) => {
      await db.$transaction(async (tx) => {
        await tx.meeting.update({
          where: { publicId: 'cifg-11' },
          data: { withdrawnAt: at, withdrawnReason: at && 'asked for by a test' },
        });
        await recordChanges(tx, { kind: 'operator' }, [changeOf('cifg-11', 'x')]);
      });
      await untilPagesAreGone(database.url);
    };
    await withdraw(new Date());
    expect((await ask('/en/meetings/cifg-11')).status).toBe(404);
    expect(await says('/en/meetings', 'href="/en/meetings/cifg-11"')).toBe(false);
    await withdraw(null);
    expect((await ask('/en/meetings/cifg-11')).status).toBe(200);
  });
});

describe('with the database stopped', () => {
  let pages: string[] = [];
  const before = new Map<string, string>();

  beforeAll(async () => {
    await untilWarm();
    const sitemap = await read('/sitemap.xml');
    pages = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]+)/g)].map(([, path = '']) => path);
    for (const path of pages) before.set(path, await read(path));
    await database.stop();
  }, 240_000);

  it('every published page answers with its right bytes', async () => {
    expect(pages.length).toBeGreaterThan(200);
    for (const path of [...pages, '/sitemap.xml']) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(200);
      if (before.has(path)) expect((await answer.text()) === before.get(path), path).toBe(true);
    }
  });

  it('nothing answers 200 without its record, and nothing is called absent that may exist', async () => {
    for (const [locale, words] of [
      ['ar', 'تعذّر'],
      ['en', 'could not be made'],
    ] as const) {
      const page = await ask(`/${locale}/meetings/cifg-77`);
      expect(page.status).toBe(503);
      expect(page.headers.get('retry-after')).toBe('5');
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(await page.text()).toContain(words);
      const call = await ask('/api/v1/meetings?limit=7', { 'accept-language': locale });
      expect(call.status).toBe(503);
      expect(call.headers.get('content-type')).toContain('application/problem+json');
      expect(call.headers.get('content-language')).toBe(locale);
      await call.text();
    }
  });

  it('readiness turns red, the process lives, and the log stays readable', async () => {
    const deadline = Date.now() + 5_000;
    while ((await ask('/readyz')).status !== 503) expect(Date.now()).toBeLessThan(deadline);
    expect((await ask('/healthz')).status).toBe(200);
    const from = portal.said.length;
    const began = Date.now();
    while (Date.now() - began < 3_000) {
      await Promise.all(Array.from({ length: 10 }, (_, index) => read(`/ar/meetings/cifg-${Date.now()}-${index}`)));
    }
    const perSecond = new Map<number, number>();
    for (const { at } of portal.said.slice(from)) {
      perSecond.set(Math.floor(at / 1000), (perSecond.get(Math.floor(at / 1000)) ?? 0) + 1);
    }
    expect(Math.max(0, ...perSecond.values())).toBeLessThanOrEqual(20);
    expect(portal.said.some(({ line }) => /uncaught|unhandled/i.test(line))).toBe(false);
  });

  it('all is well again without a restart, and a change is heard again', async () => {
    const pid = portal.pid;
    await database.start();
    const deadline = Date.now() + 10_000;
    while ((await ask('/readyz')).status !== 200 || (await ask('/api/v1/meetings?limit=7')).status !== 200) {
      expect(Date.now()).toBeLessThan(deadline);
      await sleep(50);
    }
    expect((await ask('/ar/meetings/cifg-77')).status).toBe(404);
    await db.$disconnect();
    db = createDatabaseClient(database.url);
    while ((await untilPagesAreGone(database.url)) !== 'gone') expect(Date.now()).toBeLessThan(deadline);
    await retitle('cifg-12', 'Heard again');
    expect(await untilPagesAreGone(database.url)).toBe('gone');
    expect(await says('/en/meetings/cifg-12', 'Heard again')).toBe(true);
    expect(portal.pid).toBe(pid);
  });
});

describe('unknown addresses', () => {
  it('in thousands leave neither files nor much memory behind, and readers are served meanwhile', async () => {
    await untilWarm();
    const files = (await readdir(join(dataDirectory, 'pages'), { recursive: true })).length;
    const before = await residentMemory(portal.pid);
    const times: number[] = [];
    for (let from = 0; from < 2_000; from += 50) {
      const statuses = Promise.all(
        Array.from({ length: 50 }, async (_, index) => {
          const answer = await ask(`/en/meetings/unknown-${from + index}`);
          await answer.arrayBuffer();
          return answer.status;
        }),
      );
      const began = performance.now();
      await read('/ar');
      times.push(performance.now() - began);
      expect(new Set(await statuses)).toEqual(new Set([404]));
    }
    expect(times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.9)]).toBeLessThan(250);
    expect((await readdir(join(dataDirectory, 'pages'), { recursive: true })).length).toBe(files);
    expect((await residentMemory(portal.pid)) - before).toBeLessThan(200);
  });
});

describe('a crash', () => {
  it('loses no page where nothing has changed', async () => {
    await untilWarm();
    const etag = (await ask('/en/meetings/cifg-12')).headers.get('etag');
    await portal.stop('SIGKILL');
    portal = await start();
    const warm = await portal.untilSaid(/^Pages at hand/);
    expect(Number(/in ([\d.]+) s/.exec(warm)?.[1])).toBeLessThan(5);
    expect((await ask('/en/meetings/cifg-12')).headers.get('etag')).toBe(etag);
  });

  it('keeps no page of before a change that came while nobody listened', async () => {
    await untilWarm();
    await portal.stop('SIGKILL');
    await retitle('cifg-12', 'While it was dead');
    expect(await untilPagesAreGone(database.url)).toBe('no-portal');
    portal = await start();
    expect(await says('/en/meetings/cifg-12', 'While it was dead')).toBe(true);
    expect(await says('/en/meetings/cifg-12', 'Heard again')).toBe(false);
  });

  it('in the middle of a change leaves nothing wrong behind', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await retitle('cifg-12', `Killed ${turn}`);
      await sleep(turn * 10);
      await portal.stop('SIGKILL');
      portal = await start();
      expect(await says('/en/meetings/cifg-12', `Killed ${turn}`)).toBe(true);
    }
    const folders = await readdir(join(dataDirectory, 'pages'));
    expect(folders).toHaveLength(1);
  }, 120_000);
});

/** The background walk begins anew after each change, and says so at its end, and once before where it takes more than five seconds. */
async function untilWarm(): Promise<void> {
  for (;;) {
    const began = Date.now();
    await sleep(6_000);
    const told = portal.said.filter(({ line }) => /^(Making pages|Pages at hand)/.test(line));
    const last = told.at(-1);
    if (last?.line.startsWith('Pages at hand') && last.at <= began) return;
  }
}

async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return free;
}
