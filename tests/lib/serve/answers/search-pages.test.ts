import { describe, expect, it } from 'vitest';
import { openAnswerStore } from '@/lib/serve/answers/answer-store';
import { createSearchPages } from '@/lib/serve/answers/search-pages';
import { createBarrier } from '@/lib/serve/changes/barrier';
import { createWorkQueue } from '@/lib/serve/door/work-queue';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');

function setUp() {
  const [store, barrier] = [openAnswerStore(), createBarrier()];
  const made: string[] = [];
  const fill = ({ q }: { q: string }, article: string) => `<html>${q}: ${article}</html>`;
  const searches = createSearchPages({
    ...{ store, barrier, queue: createWorkQueue({ atOnce: 4, waiting: 10 }) },
    frames: { ar: fill, en: fill },
    render(locale, { query, result, names }) {
      if (query.q === 'broken') throw new Error('This page cannot be written');
      made.push(`${locale} ${query.q}`);
      return `${result.total > 0 ? result.hits[0]?.id : 'nothing'}, ${names.topics.length > 0 && names.bodies.length > 0}`;
    },
  });
  return { store, barrier, made, searches };
}

const text = async (page: Promise<{ bodies: { identity: Buffer } } | null>) => (await page)?.bodies.identity.toString();

describe('a search page', () => {
  it('is made of what is found and of its frame, once', async () => {
    const { made, searches } = setUp();
    const ask = () => searches('/en/search', 'q=cifg-12&_rsc=1');
    expect(await text(ask())).toBe('<html>cifg-12: cifg-12, true</html>');
    expect(await text(ask())).toBe('<html>cifg-12: cifg-12, true</html>');
    await searches('/ar/search', 'q=cifg-12');
    expect(made).toEqual(['en cifg-12', 'ar cifg-12']);
  });

  it('is made anew after a change, and not kept if it was begun before one', async () => {
    const { barrier, made, searches, store } = setUp();
    const ask = () => searches('/en/search', 'q=cifg-12');
    await ask();
    store.drop(new Set(['history']));
    const begun = ask();
    await barrier.hold();
    barrier.release();
    await begun;
    expect(store.measure().answers).toBe(0);
    await ask();
    expect([made.length, store.measure().answers]).toEqual([3, 1]);
  });

  it.each([
    ['without words', 'q='],
    ['that cannot be written', 'q=broken'],
  ])('%s is left to Next', async (_, query) => {
    expect(await setUp().searches('/en/search', query)).toBeNull();
  });
});
