import { describe, expect, it } from 'vitest';
import { openAnswerStore } from '@/lib/serve/answers/answer-store';
import { askedListOf, createListPages } from '@/lib/serve/answers/list-pages';
import { packBodies } from '@/lib/serve/pages/document';
import { toPage } from '@/lib/serve/pages/kept-page';

const asked = { address: '/en/meetings?year=2019', source: '/en/list-page/meetings?year=2019' };

async function pageOf(path: string, html: string) {
  const bodies = await packBodies(Buffer.from(html), 'text/html');
  return toPage({ path, type: 'text/html', headers: {}, tags: null, build: 'own' }, bodies);
}

/** List pages over a maker that writes this, with the store in which they are kept. */
function openLists(html: string, { isCurrent = true, status = 200 } = {}) {
  const store = openAnswerStore();
  const make = async (path: string) => ({
    kind: 'found' as const,
    page: await pageOf(path, html),
    status,
    isLasting: false,
    isCurrent,
  });
  return { store, show: createListPages({ make, store }) };
}

describe('a list with a query', () => {
  it.each([
    ['/en/meetings', 'year=2019', asked.address],
    ['/en/meetings', 'body=&year=2019&sort=newest', asked.address],
    ['/ar/statements', 'sort=oldest', '/ar/statements?sort=oldest'],
    ['/en/meetings', '', null],
    ['/en/meetings', 'year=&body=', null],
    ['/en/meetings/cifg-12', 'year=2019', null],
    ['/fr/meetings', 'year=2019', null],
    ['/en/topics', 'year=2019', null],
  ])('%s?%s has the address %s', (path, query, address) => {
    expect(askedListOf(path, query)?.address ?? null).toBe(address);
  });

  it('is kept under its address until the record changes', async () => {
    const { show, store } = openLists('<p>one</p>');
    expect(await show(asked)).toMatchObject({ status: 200 });
    expect(store.find(asked.address)).not.toBeNull();
    store.drop(new Set(['history']));
    expect(store.find(asked.address)).toBeNull();
  });

  it('is kept neither if the record changed meanwhile nor if its query was refused, which is status 400', async () => {
    const late = openLists('<p>one</p>', { isCurrent: false });
    expect(await late.show(asked)).toMatchObject({ status: 200 });
    expect(late.store.find(asked.address)).toBeNull();
    const refused = openLists('<p>no</p>', { status: 400 });
    expect(await refused.show(asked)).toMatchObject({ status: 400 });
    expect(refused.store.find(asked.address)).toBeNull();
  });
});
