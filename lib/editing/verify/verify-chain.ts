import type pg from 'pg';
import type { Head } from '@/lib/editing/history/history';
import { type Digests, firstPreviousHash, hashLink, type Link } from '@/lib/editing/history/link';
import type { Json } from '@/lib/text/canonical-json';

export type Queryable = Pick<pg.Client, 'query'>;

/** What was tampered with: the kind of thing, which one, and what is wrong with it. */
export type Broken = { what: string; id: string; problem: string };

export type ChainReport = { length: number; head: Head | null; broken: Broken[] };

/** A link with its place in the chain. */
export type ChainLink = Link & { seq: string; previousHash: string; hash: string };

const atOnce = 1_000;

/** Walks the chain from its first link and names every one that does not hold. `onLink` sees each, in order. */
export function verifyChain(client: Queryable, onLink: (link: ChainLink) => void = () => {}): Promise<ChainReport> {
  return walkChain(readChain(client), onLink);
}

/** The same for links from anywhere, in the order of their numbers. */
export async function walkChain(
  links: AsyncIterable<ChainLink>,
  onLink: (link: ChainLink) => void,
): Promise<ChainReport> {
  const report: ChainReport = { length: 0, head: null, broken: [] };
  let before: ChainLink | null = null;
  for await (const link of links) {
    const problem = problemOf(link, before);
    if (problem) report.broken.push({ what: 'change', id: link.seq, problem });
    onLink(link);
    before = link;
    report.length += 1;
    report.head = { seq: Number(link.seq), hash: link.hash };
  }
  return report;
}

/** Every link in the order of its number, read a thousand at a time. */
export async function* readChain(client: Queryable): AsyncGenerator<ChainLink> {
  let after: string | null = null;
  for (;;) {
    const links: ChainLink[] = await readLinks(client, after);
    yield* links;
    const last = links.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

function problemOf(link: ChainLink, before: ChainLink | null): string | null {
  const problems: string[] = [];
  if (link.hash !== hashLink(link.previousHash, link)) problems.push('its content is not what was recorded');
  if (link.previousHash !== (before?.hash ?? firstPreviousHash)) {
    problems.push(
      before
        ? `it does not follow change ${before.seq}: one of the two was altered, moved or put in, or one between them taken out`
        : 'the chain does not begin with it: what came before was taken out',
    );
  }
  return problems.length > 0 ? problems.join('; ') : null;
}

type Row = Omit<ChainLink, 'before' | 'after' | 'digests'> & {
  before: Json;
  after: Json;
  digests: Digests | null;
};

/** A link that was put in may have any number, also one below the first. */
async function readLinks(client: Queryable, after: string | null): Promise<ChainLink[]> {
  const { rows } = await client.query<Row>(
    `SELECT c.seq::text AS seq, to_char(c.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, c.actor, c.action,
            c.subject_type AS "subjectType", c.subject_id AS "subjectId", c.before, c.after, c.reason, c.tags,
            c.digests, c.previous_hash AS "previousHash", c.hash,
            CASE WHEN c.run_id IS NULL THEN NULL ELSE coalesce(r.public_id, '') END AS run
       FROM change c LEFT JOIN run r ON r.id = c.run_id
      WHERE $1::bigint IS NULL OR c.seq > $1 ORDER BY c.seq LIMIT ${atOnce}`,
    [after],
  );
  return rows;
}
