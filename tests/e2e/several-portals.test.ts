import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makePage } from '@/lib/serve/pages/kept-page';
import { toPageBytes } from '@/lib/serve/pages/page-bytes';
import { databaseApart } from '@/tests/support/database';
import { runPortal } from '@/tests/support/run-portal';
import { openSeveralPortals, type SeveralPortals } from '@/tests/support/several-portals';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const { url, db } = await databaseApart('loaded');
let portals: SeveralPortals;

beforeAll(async () => {
  portals = await openSeveralPortals(url, db, 4);
});
afterAll(() => portals?.close());

// Ten thousand are run by npm run test:long.
it('no portal shows an old page after a writer was told that it is gone, whichever of them dies', async () => {
  const { read, killed } = await portals.publish(20, 3);
  expect(killed).toBe(3);
  expect(read).toBeGreaterThan(20 * 3 * 4);
});

it('a portal that is stopped loses no request of those who go to another then, and is gone within ten seconds', async () => {
  let isOver = false;
  const failed: string[] = [];
  let answered = 0;
  const askAnyone = async (first: number): Promise<void> => {
    const origins = portals.origins();
    // As a proxy does: whoever does not take the connection is passed over.
    for (let tried = 0; tried < origins.length; tried += 1) {
      const origin = origins[(first + tried) % origins.length];
      const answer = await fetch(`${origin}/en/meetings`).catch(() => null);
      if (answer === null) continue;
      answered += 1;
      if (answer.status !== 200) failed.push(`${origin}: ${answer.status}`);
      await answer.text().catch((error: unknown) => failed.push(String(error)));
      return;
    }
    failed.push('nobody answered');
  };
  const readers = Array.from({ length: 4 }, async (_, index) => {
    while (!isOver) {
      await askAnyone(index);
      await sleep(5);
    }
  });
  for (const index of [0, 1]) {
    const began = performance.now();
    await portals.stop(index, 'SIGTERM');
    expect(performance.now() - began).toBeLessThan(10_000);
  }
  await sleep(200);
  isOver = true;
  await Promise.all(readers);
  expect(failed).toEqual([]);
  expect(answered).toBeGreaterThan(50);
});

it('a new build shows a page of the one before with its own style, until it has made its own', async () => {
  const [origin, path, style] = ['https://record.example', '/en/meetings', '/_next/static/chunks/before.css'];
  const html = `<html><head><link rel="stylesheet" href="${style}"></head><body>of the build before</body></html>`;
  const finished = { path, type: 'text/html', headers: {}, tags: ['meetings'], build: 'before' };
  const page = await makePage(finished, Buffer.from(html), { before: null, isKnown: true });
  const { seq, hash } = await db.change.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  const bytes = new Uint8Array(toPageBytes(page));
  await db.storedPage.create({ data: { origin, path, build: 'before', seq, hash, tags: ['meetings'], page: bytes } });
  await db.buildFile.create({ data: { name: style, bytes: new Uint8Array(Buffer.from('body{color:teal}')) } });
  const portal = await runPortal({ databaseUrl: url, origin, isCold: true });
  try {
    const read = async (address: string) => (await fetch(portal.origin + address)).text();
    expect(await read(path)).toContain('of the build before');
    expect(await read(style)).toBe('body{color:teal}');
    await expect.poll(() => read(path), { timeout: 60_000 }).not.toContain('of the build before');
    const metrics = await read('/metrics');
    expect(metrics).toContain('portal_pages_made_total{by="another portal"} 1');
    expect(metrics).toContain('portal_hears_changes 1');
  } finally {
    await portal.stop();
  }
});
