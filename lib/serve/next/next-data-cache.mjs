const mostBytes = 32 * 1024 * 1024;
/** What an entry takes beside its value, roughly: without it a flood of empty answers would count for nothing. */
const overhead = 1_024;

// In the order of use, the longest unused first.
const entries = new Map();
const pending = new Map();
const expired = new Map();
let bytes = 0;

function forget(key) {
  const held = entries.get(key);
  if (!held) return;
  bytes -= held.weight;
  entries.delete(key);
}

function isExpired({ tags, timestamp }) {
  return tags.some((tag) => (expired.get(tag) ?? 0) > timestamp);
}

function streamOf(value) {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(value);
      controller.close();
    },
  });
}

async function keep(key, coming) {
  const { value: stream, ...entry } = await coming;
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  if (entry.expire === 0) return;
  // A buffer of its own: a slice would hold on to all of the larger one.
  const value = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    value.set(chunk, at);
    at += chunk.length;
  }
  forget(key);
  const weight = value.length + key.length * 2 + overhead;
  entries.set(key, { entry, value, weight });
  bytes += weight;
  for (const oldest of entries.keys()) {
    if (bytes <= mostBytes) break;
    forget(oldest);
  }
}

/**
 * Next's cache of what 'use cache' functions returned, behind the front. Next's own counts only the bytes of a value, and
 * keeps it in a slice of some larger buffer, so that many small ones take far more than it may hold.
 */
// biome-ignore lint/style/noDefaultExport: Next takes the default export of a cache handler.
export default {
  async get(key) {
    await pending.get(key);
    const held = entries.get(key);
    if (!held) return undefined;
    entries.delete(key);
    entries.set(key, held);
    if (!isExpired(held.entry)) return { ...held.entry, value: streamOf(held.value) };
    forget(key);
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
