/** The channel on which every write tells, at its commit, which tags it has made stale. */
export const changesChannel = 'portal_changes';

// PostgreSQL refuses a payload of 8000 bytes or more.
const payloadLimit = 7500;

/** Tags as payloads of the channel: JSON arrays, as many as it takes. */
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

/** The tags of a payload; throws on what toPayloads has not written. */
export function fromPayload(payload: string): string[] {
  const tags: unknown = JSON.parse(payload);
  if (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')) return tags;
  throw new TypeError(`Not a list of tags: ${payload}`);
}
