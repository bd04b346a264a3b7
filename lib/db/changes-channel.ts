/** On this channel every write announces, at its commit, the tags that it has made stale. */
export const changesChannel = 'portal_changes';

/** What is told where nothing is known to be right any more, as after a restore. */
export const everythingPayload = '*';

export const tellEverything = `select pg_notify('${changesChannel}', '${everythingPayload}')`;

/** A writer sends a word on this channel to ask whether the pages that it made stale are gone. */
export const syncChannel = 'portal_sync';

/** Every portal that serves this database repeats that word on this channel, with its id, once the pages are gone. */
export const purgedChannel = 'portal_purged';

// PostgreSQL refuses a payload of 8000 bytes or more.
const payloadLimit = 7500;

/** Writes tags as payloads of the channel: JSON arrays, as many as are needed. */
export function toPayloads(tags: Iterable<string>): string[] {
  const payloads: string[][] = [];
  let size = payloadLimit;
  for (const tag of new Set(tags)) {
    const length = Buffer.byteLength(JSON.stringify(tag)) + 1;
    if (size + length > payloadLimit) {
      payloads.push([]);
      size = 2;
    }
    payloads.at(-1)?.push(tag);
    size += length;
  }
  return payloads.map((payload) => JSON.stringify(payload));
}

/** Reads the tags of a payload; throws on one that toPayloads has not written. */
export function fromPayload(payload: string): string[] {
  const tags: unknown = JSON.parse(payload);
  if (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')) return tags;
  throw new TypeError(`Not a list of tags: ${payload}`);
}
