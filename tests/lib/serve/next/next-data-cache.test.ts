import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closeReadSide, openReadSide, setAlone } from '@/lib/db/reading/read-side';
import cache from '@/lib/serve/next/next-data-cache.mjs';

function entryOf(text: string, tags: string[] = [], expire = 1_000) {
  const value = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of [text.slice(0, 3), text.slice(3)]) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });
  return { value, tags, stale: 0, timestamp: performance.timeOrigin + performance.now(), expire, revalidate: 1_000 };
}

async function read(key: string): Promise<string | null> {
  const entry = await cache.get(key, []);
  return entry ? new Response(entry.value).text() : null;
}

describe('the cache of data behind the front', () => {
  it('gives what it was given, as often as it is asked', async () => {
    await cache.set('a', Promise.resolve(entryOf('twelfth', ['meetings'])));
    expect(await read('a')).toBe('twelfth');
    expect(await read('a')).toBe('twelfth');
    expect(await read('none')).toBeNull();
  });

  it('waits for what is on its way, and does without what never comes', async () => {
    const coming = cache.set(
      'b',
      sleep(20).then(() => entryOf('late')),
    );
    expect(await read('b')).toBe('late');
    await coming;
    await cache.set('c', Promise.reject(new Error('asked for')));
    expect(await read('c')).toBeNull();
  });

  it('forgets what carries a tag that has expired since, and takes what is made after', async () => {
    await cache.set('d', Promise.resolve(entryOf('old', ['d', 'other'])));
    await cache.set('e', Promise.resolve(entryOf('stays', ['e'])));
    await sleep(2);
    await cache.updateTags(['d'], { expire: 0 });
    expect([await read('d'), await read('e')]).toEqual([null, 'stays']);
    await sleep(2);
    await cache.set('d', Promise.resolve(entryOf('new', ['d'])));
    expect(await read('d')).toBe('new');
    expect(await cache.getExpiration(['d', 'e'])).toBeGreaterThan(0);
    expect(await cache.getExpiration(['e'])).toBe(0);
  });

  it('keeps nothing that was made while the server that is written to is away', async () => {
    setAlone(openReadSide('postgresql://replica.example/', { isPooled: false }), true);
    onTestFinished(closeReadSide);
    await cache.set('h', Promise.resolve(entryOf('passing')));
    expect(await read('h')).toBeNull();
    closeReadSide();
    await cache.set('h', Promise.resolve(entryOf('lasting')));
    expect(await read('h')).toBe('lasting');
  });

  it('tells which values are under way', async () => {
    const pending = (globalThis as { portalPendingData?: Map<string, Promise<void>> }).portalPendingData;
    const coming = cache.set(
      'g',
      sleep(20).then(() => entryOf('late')),
    );
    expect([...(pending?.keys() ?? [])]).toEqual(['g']);
    await coming;
    expect(pending?.size).toBe(0);
  });

  it('keeps nothing that ends at once', async () => {
    await cache.set('f', Promise.resolve(entryOf('gone', [], 0)));
    expect(await read('f')).toBeNull();
  });

  it('holds 32 MB and no more, of many small things as of few large ones, the longest unused going first', async () => {
    await cache.set('used', Promise.resolve(entryOf('used')));
    for (let index = 0; index < 40_000; index += 1) {
      await cache.set(`small ${index}`, Promise.resolve(entryOf('null')));
      if (index % 1_000 === 0) await read('used');
    }
    const held = await Promise.all(Array.from({ length: 40_000 }, (_, index) => read(`small ${index}`)));
    const count = held.filter((text) => text !== null).length;
    expect(count).toBeGreaterThan(20_000);
    expect(count).toBeLessThan(32_768);
    expect(held.at(-1)).toBe('null');
    expect(await read('used')).toBe('used');
  });
});
