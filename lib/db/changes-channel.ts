/** The channel on which every write tells, at its commit, which tags it has made stale. */
export const changesChannel = 'portal_changes';

/** A writer sends a word here to ask whether the pages that it made stale are gone … */
export const syncChannel = 'portal_sync';

/** … and every portal that serves this database repeats that word here once they are. */
export const purgedChannel = 'portal_purged';

const presence = "hashtextextended('portal presence', 0)";

/** Each portal takes this lock for as long as it listens. */
export const presenceQuery = `select pg_advisory_lock_shared(${presence})`;

/** How many portals listen. pg_locks shows an advisory lock with one 64-bit key as two halves. */
export const portalsQuery = `
  select count(*)::int as count from pg_locks
   where locktype = 'advisory' and mode = 'ShareLock' and granted and objsubid = 1
     and database = (select oid from pg_database where datname = current_database())
     and (classid::bigint << 32 | objid::bigint) = ${presence}`;

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
