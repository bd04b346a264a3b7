import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createDatabaseClient, type Database } from '@/lib/db/client';
import { type Publication, untilPagesAreGone } from '@/lib/db/until-pages-are-gone';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { write } from '@/lib/editing/write';
import { isAlive } from '@/lib/process/is-alive.mjs';
import { tags } from '@/lib/records/tags';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { type DatabaseSwitch, openDatabaseSwitch } from '@/tests/support/database-switch';
import { findFreePort } from '@/tests/support/free-port';
import { type RunningPortal, runPortal } from '@/tests/support/run-portal';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

// A portal and a database of its own, because both are stopped and killed here. Every test leaves both running.
let database: DatabaseSwitch;
let db: Database;
let portal: RunningPortal;
let dataDirectory = '';
let port = 0;

/** A cold one makes no page before somebody asks, and writes none to the disk; tests/long/warm-pages.test.ts waits for all. */
const start = async (how: 'cold' | 'warm' = 'cold') => {
  portal = await runPortal({ databaseUrl: database.url, port, dataDirectory, isCold: how === 'cold' });
};
/** Ends the portal as a crash would, and starts it again. */
const crash = () => portal.stop('SIGKILL');
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
  await start();
});

afterAll(async () => {
  await portal?.stop();
  await db?.$disconnect();
  await database?.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

const Edit = z.object({
  id: z.string(),
  titleEn: z.string().exactOptional(),
  withdrawnAt: z.date().nullable().exactOptional(),
  withdrawnReason: z.string().nullable().exactOptional(),
});

/** A verb like any other, in a process of its own. */
const editMeeting = write('text.revise', Edit, async (tx, { id, ...data }) => {
  await tx.meeting.update({ where: { publicId: id }, data });
  const subject = { type: 'meeting', id };
  const change = {
    action: 'meeting.edit',
    subject,
    before: null,
    after: { id },
    tags: [tags.meeting(id), tags.meetings],
  };
  return { changes: [change], result: () => null };
});

const edit = (changes: z.input<typeof Edit>) => editMeeting({ kind: 'operator' }, changes, { db });
const retitle = (id: string, titleEn: string) => edit({ id, titleEn });

const untilDropped = (): Promise<Publication> => untilPagesAreGone(database.url);

/** Those on the disk. One that is just being packed has an unfinished file beside it. */
async function countPages(): Promise<number> {
  const names = await readdir(join(dataDirectory, 'pages'), { recursive: true });
  return names.filter((name) => name.endsWith('.page')).length;
}

/** Whether the next start finds this page. Its file is named for the address. */
async function isOnDisk(path: string): Promise<boolean> {
  const name = `${createHash('sha256').update(path).digest('hex').slice(0, 40)}.page`;
  const names = await readdir(join(dataDirectory, 'pages'), { recursive: true });
  return names.some((each) => each.endsWith(name));
}

const statusOf = async (path: string) => {
  const answer = await ask(path);
  await answer.arrayBuffer();
  return answer.status;
};

async function titleInList(id: string): Promise<string | undefined> {
  const { items } = (await (await ask('/api/v1/meetings?limit=100')).json()) as {
    items: { id: string; title: { en: string } }[];
  };
  return items.find((item) => item.id === id)?.title.en;
}

describe('unknown addresses', () => {
  it('in hundreds leave neither files nor much memory behind, and readers are served meanwhile', async () => {
    // What a process takes for its first answers is no leak.
    for (const path of ['/ar', '/en/meetings/cifg-12']) await read(path);
    await Promise.all(Array.from({ length: 100 }, (_, index) => statusOf(`/en/meetings/first-${index}`)));
    const files = await countPages();
    const before = await residentMemory(portal.pid);
    for (let from = 0; from < 600; from += 50) {
      const statuses = Promise.all(
        Array.from({ length: 50 }, (_, index) => statusOf(`/en/meetings/unknown-${from + index}`)),
      );
      expect(await statusOf('/ar')).toBe(200);
      expect(new Set(await statuses)).toEqual(new Set([404]));
    }
    expect(await countPages()).toBe(files);
    expect((await residentMemory(portal.pid)) - before).toBeLessThan(200);
  });
});

describe('with the database stopped', () => {
  let pages: string[] = [];
  const before = new Map<string, string>();

  beforeAll(async () => {
    const sitemap = await read('/sitemap.xml');
    const all = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]+)/g)].map(([, path = '']) => path);
    pages = all.filter((_, index) => index % 5 === 0);
    for (const path of pages) before.set(path, await read(path));
    await database.stop();
  });
  afterAll(comeBack);

  it('every page that was asked for answers with its right bytes', async () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(await statusOf('/sitemap.xml')).toBe(200);
    for (const path of pages) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(200);
      expect((await answer.text()) === before.get(path), path).toBe(true);
    }
  });

  it.each([
    ['ar', 'تعذّر'],
    ['en', 'could not be displayed'],
  ])(
    'in %s nothing answers 200 without its record, and nothing is called absent that may exist',
    async (locale, words) => {
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
    },
  );

  it('readiness turns red, the process lives, and the log stays readable', async () => {
    await expect.poll(() => statusOf('/readyz'), { timeout: 10_000 }).toBe(503);
    expect(await statusOf('/healthz')).toBe(200);
    const from = portal.said.length;
    for (let asked = 0; asked < 120; asked += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, index) => read(`/ar/meetings/cifg-lost-${asked + index}`)));
    }
    await ask('/healthz');
    const said = portal.said.slice(from);
    expect(said.length).toBeLessThan(24);
    expect(said.filter(({ line }) => /uncaught|unhandled/i.test(line))).toEqual([]);
  });
});

describe('a change from another process', () => {
  it('is on every page and in the API once its writer has been answered', async () => {
    for (let turn = 1; turn <= 5; turn += 1) {
      await retitle('cifg-12', `Retitled ${turn}`);
      expect(await untilDropped()).toBe('gone');
      expect(await says('/en/meetings/cifg-12', `Retitled ${turn}`)).toBe(true);
      expect(await (await ask('/api/v1/meetings/cifg-12')).json()).toMatchObject({ title: { en: `Retitled ${turn}` } });
      expect(await titleInList('cifg-12')).toBe(`Retitled ${turn}`);
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
      await untilDropped();
      const from = seen.length;
      expect(await says('/en/meetings/cifg-12', `Crowded ${turn}`)).toBe(true);
      // Requests that were under way when the change came may still end with what was right when they began.
      expect(seen.slice(from + readers.length).filter((each) => Number(each) < turn)).toEqual([]);
    }
    isOver = true;
    await Promise.all(readers);
  });

  it('leaves of a withdrawn record that it was withdrawn, and brings it back', async () => {
    expect((await ask('/en/meetings/cifg-11')).status).toBe(200);
    const withdraw = async (withdrawnAt: Date | null) => {
      await edit({ id: 'cifg-11', withdrawnAt, withdrawnReason: withdrawnAt && 'asked for by a test' });
      await untilDropped();
    };
    await withdraw(new Date());
    expect(await says('/en/meetings/cifg-11', 'This entry was withdrawn')).toBe(true);
    expect(await says('/en/meetings/cifg-11', 'asked for by a test')).toBe(true);
    expect(await says('/en/meetings/cifg-11', '/en/statements/cifg-11')).toBe(false);
    expect(await says('/en/meetings', 'href="/en/meetings/cifg-11"')).toBe(false);
    for (const path of ['/api/v1/meetings/cifg-11', '/en/meetings/cifg-11.json', '/en/meetings/cifg-11.ics']) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 410]);
      expect(await answer.json()).toMatchObject({ id: 'cifg-11', deleted: true, reason: 'asked for by a test' });
    }
    expect(await says('/api/v1/meetings.csv', '\ncifg-11,')).toBe(false);
    expect(await says('/en/meetings', 'cifg-11.ics')).toBe(false);
    await withdraw(null);
    expect(await says('/api/v1/meetings.csv', '\ncifg-11,')).toBe(true);
    expect(await says('/en/meetings/cifg-11', '/en/statements/cifg-11')).toBe(true);
  });
});

it('comes back from a loss of its database without a restart, and hears changes again', async () => {
  const pid = portal.pid;
  await database.stop();
  await expect.poll(() => statusOf('/readyz'), { timeout: 10_000 }).toBe(503);
  await comeBack();
  expect(await statusOf('/ar/meetings/cifg-77')).toBe(404);
  await retitle('cifg-12', 'Heard again');
  expect(await untilDropped()).toBe('gone');
  expect(await says('/en/meetings/cifg-12', 'Heard again')).toBe(true);
  expect(portal.pid).toBe(pid);
  expect(isAlive(pid)).toBe(true);
});

describe('a crash', () => {
  beforeAll(async () => {
    await crash();
    await start('warm');
  });

  it('keeps no page of before a change that came while nobody listened', async () => {
    await retitle('cifg-12', 'Before it died');
    await untilDropped();
    expect(await says('/en/meetings/cifg-12', 'Before it died')).toBe(true);
    await expect.poll(() => isOnDisk('/en/meetings/cifg-12'), { timeout: 120_000 }).toBe(true);
    await crash();
    await retitle('cifg-12', 'While it was dead');
    expect(await untilPagesAreGone(database.url)).toBe('no-portal');
    await start('warm');
    expect(await says('/en/meetings/cifg-12', 'While it was dead')).toBe(true);
    expect(await says('/en/meetings/cifg-12', 'Before it died')).toBe(false);
  });

  it('in the middle of a change leaves nothing wrong behind', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await retitle('cifg-12', `Killed ${turn}`);
      // The first is killed at once, the others after some answers: at other points of the purge.
      for (let asked = 0; asked < turn * 3; asked += 1) await ask('/healthz');
      await crash();
      await start('warm');
      expect(await says('/en/meetings/cifg-12', `Killed ${turn}`)).toBe(true);
    }
    const folders = await readdir(join(dataDirectory, 'pages'));
    expect(folders).toHaveLength(1);
  });
});

/** Starts the database again and waits until the portal serves from it and hears changes. */
async function comeBack(): Promise<void> {
  const isBack = async (path: string) => (await statusOf(path)) === 200;
  await database.start();
  await vi.waitUntil(() => isBack('/readyz'), { timeout: 60_000 });
  await vi.waitUntil(() => isBack('/api/v1/meetings?limit=7'), { timeout: 60_000 });
  await db.$disconnect();
  db = createDatabaseClient(database.url);
  await vi.waitUntil(async () => (await untilPagesAreGone(database.url)) === 'gone', { timeout: 60_000 });
  // Whether or not pages were dropped meanwhile, after this change they are all made again.
  await retitle('cifg-12', 'Back again');
  expect(await untilDropped()).toBe('gone');
}

async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
