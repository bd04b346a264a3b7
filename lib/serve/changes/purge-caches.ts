import { setTimeout as sleep } from 'node:timers/promises';
import { createPool } from '@/lib/db/connection';
import {
  confirmPurges,
  listOwedPurges,
  measureOwedPurges,
  nameOuterCaches,
  type Owed,
  type OwedPurge,
} from '@/lib/db/outer-caches';
import { untilPagesAreGone } from '@/lib/db/until-pages-are-gone';
import { keysOf } from '@/lib/serve/pages/cache-keys';
import type { SharedPages } from '@/lib/serve/pages/shared-pages';
import { groupBy } from '@/lib/text/group-by';

/** Tells the caches before the portals which pages are old, as often as it takes. */
export type CachePurge = {
  /** A change has come, and this portal has no old page any more. */
  look(): void;
  /** What each cache has still to be told, as it was at the last look. */
  owed(): Owed[];
  close(): Promise<void>;
};

type Parts = {
  url: string;
  addresses: string[];
  shared: Pick<SharedPages, 'tryToClaim'>;
};

const hour = 3_600_000;
const patience = 2_000;
/** In milliseconds: how often to look while something is owed, and otherwise. */
const [soon, later] = [500, 5_000];
/** Of keys in one request. Varnish takes a header of 8 kB. */
const longest = 4_000;

/**
 * What is owed lies in the database, written with the change, so it outlives every portal and every cache. One portal at a
 * time delivers it. A cache is told at once, but it has not been told for good before no portal has an old page: it could
 * fetch one again.
 */
export async function openCachePurge({ url, addresses, shared }: Parts): Promise<CachePurge> {
  const pool = createPool(url, { name: 'portal caches', most: 1, patience, answerPatience: patience });
  let isClosed = false;
  let isDue = false;
  let wake = () => {};
  // Before a cache gets its first page.
  await nameOuterCaches(pool, addresses);
  let namedAt = Date.now();
  const failing = new Set<string>();
  let owed: Owed[] = [];
  let measuredAt = 0;
  const measure = async () => {
    owed = await measureOwedPurges(pool);
    measuredAt = Date.now();
  };

  const deliver = async (): Promise<boolean> => {
    if (Date.now() - namedAt > hour) {
      await nameOuterCaches(pool, addresses);
      namedAt = Date.now();
    }
    const purges = await listOwedPurges(pool, addresses);
    if (purges.length === 0) return false;
    const byAddress = groupBy(purges, ({ address }) => address);
    await Promise.all([...byAddress].map(([address, purges]) => tell(address, purges)));
    const publication = await untilPagesAreGone(url, patience);
    for (const [address, purges] of byAddress) {
      const isTold = await tell(address, purges);
      if (!isTold && !failing.has(address)) console.error(`The cache at ${address} does not take purges.`);
      if (isTold) failing.delete(address);
      else failing.add(address);
      if (isTold && publication !== 'no-answer') await confirmPurges(pool, purges);
    }
    return true;
  };
  const turn = async (): Promise<boolean> => {
    const release = await shared.tryToClaim('purging caches');
    if (release === null) return true;
    try {
      return await deliver();
    } finally {
      await release();
    }
  };
  const run = async () => {
    while (!isClosed) {
      isDue = false;
      // The database is away: what is owed waits there.
      const isOwed = await turn().catch(() => true);
      await measure().catch(() => undefined);
      if (isClosed) return;
      if (isDue) continue;
      await Promise.race([
        sleep(isOwed ? soon : later, undefined, { ref: false }),
        new Promise<void>((resolve) => {
          wake = resolve;
        }),
      ]);
    }
  };
  const running = run();

  return {
    look() {
      isDue = true;
      wake();
    },
    // Where the database is away, it grows older all the same.
    owed: () =>
      owed.map((each) =>
        each.purges === 0 ? each : { ...each, seconds: each.seconds + (Date.now() - measuredAt) / 1_000 },
      ),
    async close() {
      isClosed = true;
      wake();
      await running;
      await pool.end();
    },
  };
}

async function tell(address: string, purges: OwedPurge[]): Promise<boolean> {
  for (const keys of inHeaders(keysOf(purges.flatMap(({ tags }) => tags)))) {
    const headers = { 'xkey-purge': keys };
    const status = await fetch(address, { method: 'PURGE', headers, signal: AbortSignal.timeout(patience) }).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      },
      () => 0,
    );
    if (status !== 200) return false;
  }
  return true;
}

function inHeaders(keys: string[]): string[] {
  const headers = [''];
  for (const key of keys) {
    const last = headers.at(-1) ?? '';
    if (last.length + key.length >= longest) headers.push(key);
    else headers[headers.length - 1] = last === '' ? key : `${last} ${key}`;
  }
  return headers;
}
