import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { createPool } from '@/lib/db/connection';
import {
  confirmPurges,
  listOwedPurges,
  measureOwedPurges,
  nameOuterCaches,
  type Owed,
  type OwedPurge,
} from '@/lib/db/outer-caches';
import { type Publication, untilPagesAreGone } from '@/lib/db/until-pages-are-gone';
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
 * What is owed lies in the database, written with the change, so it outlives every portal and every cache. Each portal tells
 * the caches as soon as it has no old page itself, so that the last of them leaves none. A cache has not been told for good
 * before a portal, one at a time, has heard that no portal has an old page: until then it could fetch one again.
 */
export async function openCachePurge({ url, addresses, shared }: Parts): Promise<CachePurge> {
  const pool = createPool(url, { name: 'portal caches', most: 2, patience, answerPatience: patience });
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

  // A line for each: a cache that does not answer holds up no other.
  const lines = new Map(addresses.map((address) => [address, new PQueue({ concurrency: 1 })]));
  const tellAtOnce = async (address: string) => {
    const purges = await listOwedPurges(pool, [address]);
    if (purges.length > 0) await tell(address, purges);
  };

  const deliver = async (): Promise<boolean> => {
    if (Date.now() - namedAt > hour) {
      await nameOuterCaches(pool, addresses);
      namedAt = Date.now();
    }
    const purges = await listOwedPurges(pool, addresses);
    if (purges.length === 0) return false;
    const publication = await untilPagesAreGone(url, patience);
    const byAddress = groupBy(purges, ({ address }) => address);
    await Promise.all([...byAddress].map(([address, each]) => tellForGood(address, each, publication)));
    return true;
  };
  const tellForGood = async (address: string, purges: OwedPurge[], publication: Publication) => {
    const isTold = await tell(address, purges);
    if (!isTold && !failing.has(address)) console.error(`The cache at ${address} does not take purges.`);
    if (isTold) failing.delete(address);
    else failing.add(address);
    if (isTold && publication !== 'no-answer') await confirmPurges(pool, purges);
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
      for (const [address, line] of lines) {
        // One that waits will see what is owed by then.
        if (line.size === 0) void line.add(() => tellAtOnce(address).catch(() => undefined));
      }
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
      await Promise.all([running, ...[...lines.values()].map((line) => line.onIdle())]);
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
