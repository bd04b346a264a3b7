import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createBarrier } from '@/lib/serve/changes/barrier';
import { createWorkQueue } from '@/lib/serve/door/work-queue';
import type { KeptPage } from '@/lib/serve/pages/kept-page';
import { openPageFiles } from '@/lib/serve/pages/page-files';
import { createPageMaker } from '@/lib/serve/pages/page-maker';
import { openPageStore } from '@/lib/serve/pages/page-store';
import { openSharedPages } from '@/lib/serve/pages/shared-pages';
import { createTakeShared } from '@/lib/serve/pages/take-shared';
import { createWarmUp } from '@/lib/serve/pages/warm-up';
import { testDatabaseForEach } from '@/tests/support/database';
import { fakeNext, nextPage } from '@/tests/support/fake-next';

const { url, db } = await testDatabaseForEach('migrated');

/** Beside these a walk finds the two first pages, the two files of robots, and what each page links to. */
const pages = 60;
const all = pages + 5;
const mark = { seq: '1', hash: '1'.padStart(64, '0') };

/** A portal over a Next that is slow, in a place of its own. */
async function openPortal(build: string, asked: string[]) {
  const root = await mkdtemp(join(tmpdir(), 'portal-pages-'));
  const next = fakeNext(
    async (request, response) => {
      const path = request.url ?? '';
      asked.push(`${build} ${path}`);
      await sleep(5);
      const links = Array.from({ length: pages }, (_, index) => `<a href="/en/page/${index}">x</a>`).join('');
      response.setHeader('Content-Type', 'text/html').end(nextPage('en', `${path} by ${build} ${links}`));
    },
    () => ['meetings'],
  );
  const [store, barrier] = [await openPageStore(await openPageFiles(root, 'stamp')), createBarrier()];
  const shared = openSharedPages(url, build);
  const offer = (page: KeptPage) => shared.offer(page, mark);
  const queue = createWorkQueue({ atOnce: 4, waiting: 10 });
  const make = createPageMaker({ next, store, barrier, queue, build, offer, onMade: () => undefined });
  const take = createTakeShared({ store, shared, barrier, build, onTaken: () => undefined });
  const warmUp = createWarmUp({ addresses: () => 'page', make, store, shared, take, offer, build });
  onTestFinished(async () => {
    warmUp.stop();
    await shared.close();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  });
  const builds = () => new Set(store.known().map((path) => store.find(path)?.build));
  return { warmUp, store, builds };
}

async function begin() {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => said.mockRestore());
  await db.$executeRaw`
    insert into change (seq, at, actor, action, subject_type, subject_id, tags, previous_hash, hash)
    values (1, now(), 'operator', 'a.b', 'meeting', 'x', '{}', ${'0'.repeat(64)}, ${mark.hash})`;
  const walked = () => said.mock.calls.filter(([line]) => String(line).startsWith('Pages at hand')).length;
  return (portals: number) => vi.waitUntil(() => walked() >= portals, { timeout: 30_000 });
}

it('four portals that start together make each page once', async () => {
  const untilWarm = await begin();
  const asked: string[] = [];
  const portals = await Promise.all(Array.from({ length: 4 }, () => openPortal('one', asked)));
  for (const { warmUp } of portals) warmUp.start();
  await untilWarm(4);
  expect(asked.length).toBe(new Set(asked).size);
  for (const { store } of portals) expect(store.known().length).toBe(all);
});

it('a portal of a new build shows the pages of the old one at once, and makes its own then', async () => {
  const untilWarm = await begin();
  const asked: string[] = [];
  const old = await openPortal('one', asked);
  old.warmUp.start();
  await untilWarm(1);
  asked.length = 0;
  const fresh = await openPortal('two', asked);
  fresh.warmUp.start();
  await vi.waitUntil(() => fresh.store.known().length === all, { timeout: 20_000 });
  expect(fresh.builds()).toContain('one');
  await untilWarm(2);
  expect(fresh.builds()).toEqual(new Set(['two']));
  expect(asked.length).toBe(all);
  expect(old.builds()).toEqual(new Set(['one']));
});
