import { LRUCache } from 'lru-cache';

/** Bytes that an entry takes beside its value, roughly: else a flood of empty answers would count for nothing. */
const overhead = 1_024;

const entries = new LRUCache({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: ({ bytes }, key) => bytes.length + key.length * 2 + overhead,
});
const pending = new Map();
globalThis.portalPendingData = pending;
const expired = new Map();

function isExpired({ tags, timestamp }) {
  return tags.some((tag) => (expired.get(tag) ?? 0) > timestamp);
}

function streamOf(bytes) {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

async function keep(key, coming) {
  const { value, ...entry } = await coming;
  const chunks = [];
  for await (const chunk of value) chunks.push(chunk);
  // A buffer of its own: a slice would keep all of the larger one in memory.
  const bytes = new Uint8Array(Buffer.concat(chunks));
  // Made from a server that may lack what nobody could tell: see lib/db/reading/read-side.ts.
  if (globalThis.portalReadSide?.isAlone) return;
  if (entry.expire !== 0) entries.set(key, { entry, bytes });
}

/**
 * Next's cache of what 'use cache' functions returned, behind the front. Next's own counts only the bytes of a value, and
 * keeps it in a slice of some larger buffer, so that many small ones take far more than it may hold.
 */
// biome-ignore lint/style/noDefaultExport: Next takes the default export of a cache handler.
export default {
  async get(key) {
    await pending.get(key);
    const kept = entries.get(key);
    if (!kept) return undefined;
    if (!isExpired(kept.entry)) return { ...kept.entry, value: streamOf(kept.bytes) };
    entries.delete(key);
    return undefined;
  },

  async set(key, coming) {
    const work = keep(key, coming).catch(() => {
      // A value that broke off is none.
    });
    pending.set(key, work);
    await work;
    if (pending.get(key) === work) pending.delete(key);
  },

  async refreshTags() {
    // Tags expire in this process.
  },

  async getExpiration(tags) {
    return Math.max(0, ...tags.map((tag) => expired.get(tag) ?? 0));
  },

  /** Every change is told with an end at once: nothing is shown once more while it is made anew. */
  async updateTags(tags) {
    const now = performance.timeOrigin + performance.now();
    for (const tag of tags) expired.set(tag, now);
  },
};
