import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { makePage } from '@/lib/serve/pages/kept-page';
import { openPageFiles } from '@/lib/serve/pages/page-files';
import type { PageMaker } from '@/lib/serve/pages/page-maker';
import { openPageStore } from '@/lib/serve/pages/page-store';
import { createWarmUp } from '@/lib/serve/pages/warm-up';

const pages = 200;
const links = Array.from({ length: pages }, (_, index) => `<a href="/page/${index}">${index}</a>`).join('');

it('gives a walk up where page after page cannot be made, but not for single ones', async () => {
  const walk = await prepareWalk();
  expect(await walk((asked) => asked % 3 === 0)).toBeGreaterThan(pages);
  expect(await walk(() => true)).toBeLessThan(50);
});

it('makes no more pages than can be kept', async () => {
  const walk = await prepareWalk(30);
  expect(await walk(() => false)).toBe(30);
});

async function prepareWalk(known = 1_000) {
  const root = await mkdtemp(join(tmpdir(), 'portal-pages-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => said.mockRestore());

  return async (isFaulty: (index: number) => boolean) => {
    const store = await openPageStore(await openPageFiles(root, 'one'), { bytes: 1e6, known, visited: 1 });
    let asked = 0;
    const make: PageMaker = async (path) => {
      asked += 1;
      if (path.startsWith('/page/') && isFaulty(asked)) return { kind: 'fault' };
      const type = 'text/html; charset=utf-8';
      const body = Buffer.from(`<html><body>${links}</body></html>`);
      return {
        kind: 'found',
        page: await makePage({ path, type, headers: {}, tags: [], build: 'own' }, body, {
          before: null,
          isKnown: true,
        }),
        status: 200,
        isLasting: true,
        isCurrent: true,
      };
    };
    said.mockClear();
    const warmUp = createWarmUp({
      addresses: () => 'page',
      ...{ make, store, build: 'own' },
      shared: { find: async () => null, tryToClaim: async () => async () => undefined },
      take: async () => null,
      offer: async () => undefined,
    });
    warmUp.start();
    const isOver = () => said.mock.calls.some(([line]) => String(line).includes('Pages at hand'));
    await vi.waitUntil(isOver, { timeout: 20_000 });
    warmUp.stop();
    return asked;
  };
}
