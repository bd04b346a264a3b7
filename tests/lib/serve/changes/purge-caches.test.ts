import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { nameOuterCaches } from '@/lib/db/outer-caches';
import { openCachePurge } from '@/lib/serve/changes/purge-caches';
import { cacheKeysOf } from '@/lib/serve/pages/cache-keys';
import { connect } from '@/prisma/server-check';
import { testDatabaseForEach } from '@/tests/support/database';
import { retitle } from '@/tests/support/several-portals';

const { url, db } = await testDatabaseForEach('loaded');

const shared = { tryToClaim: async () => async () => undefined };
const publish = (title: string) => retitle({ kind: 'operator' }, { title }, { db });
const owed = () => db.cachePurge.count();

/** Something that takes purges, or refuses them while it is ill. */
async function openCache() {
  const keys: string[] = [];
  const state = { isWell: true };
  const server = createServer((request, response) => {
    if (state.isWell && request.method === 'PURGE') keys.push(...String(request.headers['xkey-purge']).split(' '));
    response.writeHead(state.isWell ? 200 : 503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, keys, state };
}

async function name(address: string): Promise<void> {
  const client = await connect(url);
  await nameOuterCaches(client, [address]).finally(() => client.end());
}

it('a change owes every cache its tags, and one that was taken back owes nothing', async () => {
  await publish('before there is a cache');
  expect(await owed()).toBe(0);
  await name('http://cache.example/');
  await name('http://other.example/');
  await name('http://other.example/');
  // What they hold may be of any day.
  expect((await db.cachePurge.findMany()).map(({ tags }) => tags)).toEqual([['everything'], ['everything']]);
  await db.cachePurge.deleteMany();
  await publish('a title');
  expect(await owed()).toBe(2);
  expect((await db.cachePurge.findFirst())?.tags).toContain('meetings');
  await db
    .$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO cache_purge (address, tags) SELECT address, '{a}' FROM outer_cache`;
      throw new Error('taken back');
    })
    .catch(() => undefined);
  expect(await owed()).toBe(2);
});

it('a cache that was away is told once it is back, also by a portal that started since', async () => {
  const { address, keys, state } = await openCache();
  state.isWell = false;
  await name(address);
  await db.cachePurge.deleteMany();
  const first = await openCachePurge({ url, addresses: [address], shared });
  await publish('a title');
  first.look();
  await expect.poll(() => first.owed(), { timeout: 10_000 }).toMatchObject([{ at: address, purges: 1 }]);
  const { seconds: before = 0 } = first.owed()[0] ?? {};
  await expect.poll(() => first.owed()[0]?.seconds).toBeGreaterThan(before);
  await first.close();
  expect([await owed(), keys]).toEqual([1, []]);
  state.isWell = true;
  const second = await openCachePurge({ url, addresses: [address], shared });
  await expect.poll(() => db.cachePurge.count({ where: { confirmedAt: null } }), { timeout: 10_000 }).toBe(0);
  expect(keys).toContain('meeting%3Acifg-12');
  await expect.poll(() => second.owed(), { timeout: 10_000 }).toEqual([{ at: address, purges: 0, seconds: 0 }]);
  // What a portal was just answering may have come after: it is told once more, and that is all.
  expect(await owed()).toBe(1);
  const told = keys.length;
  await db.cachePurge.updateMany({ data: { confirmedAt: new Date(Date.now() - 60_000) } });
  await expect.poll(owed, { timeout: 10_000 }).toBe(0);
  expect(new Set(keys.slice(told))).toEqual(new Set(keys.slice(0, told)));
  await second.close();
});

it('each portal tells a cache as soon as it has no old page itself, and leaves it to one of them to say that all is done', async () => {
  const { address, keys } = await openCache();
  await name(address);
  await db.cachePurge.deleteMany();
  const another = { tryToClaim: async () => null };
  const purge = await openCachePurge({ url, addresses: [address], shared: another });
  await publish('a title');
  purge.look();
  await expect.poll(() => keys, { timeout: 10_000 }).toContain('meeting%3Acifg-12');
  await purge.close();
  expect(await db.cachePurge.count({ where: { confirmedAt: null } })).toBe(1);
});

it('a page says what it was made from, or that any change may touch it', () => {
  expect(cacheKeysOf(['meetings', 'meeting:cifg-12'])).toBe('everything meetings meeting%3Acifg-12');
  expect(cacheKeysOf(null)).toBe('everything unknown');
  expect(cacheKeysOf(Array.from({ length: 900 }, (_, index) => `meeting:${index}`))).toBe('everything unknown');
});
