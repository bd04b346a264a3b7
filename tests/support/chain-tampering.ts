import type pg from 'pg';
import { firstPreviousHash, hashLink } from '@/lib/editing/history/link';
import type { ChainLink } from '@/lib/editing/verify/verify-chain';
import type { GivenHead } from '@/lib/editing/verify/verify-record';

export type Named = { what: string; id: string };

/** What was done, and all that may be named for it; one of them has to be. */
export type Tampering = { done: string; expected: Named[] };

export type Random = (below: number) => number;

/** A chain as it is before anybody tampers with it, and how its owner gets at it. */
export type Target = { admin: pg.Client; chain: ChainLink[]; head: GivenHead };

export const pick = <Item>(items: Item[], random: Random): Item => {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};

const change = (seq: string | undefined): Named => ({ what: 'change', id: String(seq) });

const alterations = [
  "actor = 'somebody'",
  "action = 'meeting.forge'",
  "subject_id = subject_id || '-x'",
  `after = '{"forged": true}'`,
  `before = '{"forged": true}'`,
  "reason = 'forged'",
  "at = at - interval '1 day'",
  "tags = ARRAY['forged']",
  `digests = '{"meeting forged": null}'`,
  'digests = NULL',
  "hash = encode(sha256('forged'), 'hex')",
  "previous_hash = encode(sha256('forged'), 'hex')",
  'run_id = NULL, actor = actor || 1',
];

export const chainTamperings: Record<string, (target: Target, random: Random) => Promise<Tampering>> = {
  async alter({ admin, chain }, random) {
    const index = random(chain.length);
    const what = pick(alterations, random);
    await admin.query(`UPDATE change SET ${what} WHERE seq = $1`, [chain[index]?.seq]);
    return { done: `change ${chain[index]?.seq}: ${what}`, expected: [change(chain[index]?.seq)] };
  },
  async alterAndHashAnew({ admin, chain }, random) {
    const index = random(chain.length - 1);
    const link = chain[index] as ChainLink;
    const hash = hashLink(link.previousHash, { ...link, reason: 'forged' });
    await admin.query(`UPDATE change SET reason = 'forged', hash = $2 WHERE seq = $1`, [link.seq, hash]);
    return { done: `change ${link.seq} altered and hashed anew`, expected: [change(chain[index + 1]?.seq)] };
  },
  async delete({ admin, chain }, random) {
    const index = random(chain.length - 1);
    await admin.query('DELETE FROM change WHERE seq = $1', [chain[index]?.seq]);
    return { done: `change ${chain[index]?.seq} deleted`, expected: [change(chain[index + 1]?.seq)] };
  },
  async swap({ admin, chain }, random) {
    const one = random(chain.length - 1);
    const two = one + 1 + random(chain.length - one - 1);
    const [a, b] = [chain[one]?.seq, chain[two]?.seq];
    await admin.query('UPDATE change SET seq = -seq WHERE seq IN ($1, $2)', [a, b]);
    await admin.query(
      'UPDATE change SET seq = CASE -seq WHEN $1::bigint THEN $2::bigint ELSE $1::bigint END WHERE seq < 0',
      [a, b],
    );
    return { done: `changes ${a} and ${b} swapped`, expected: [change(a), change(b)] };
  },
  async insert({ admin, chain }, random) {
    const index = random(chain.length - 1);
    const link = chain[index] as ChainLink;
    const forged = { ...link, subjectId: 'forged', previousHash: link.hash };
    await admin.query('UPDATE change SET seq = -seq - 1 WHERE seq > $1', [link.seq]);
    await admin.query('UPDATE change SET seq = -seq WHERE seq < 0');
    await insertLink(admin, { ...forged, seq: String(Number(link.seq) + 1), hash: hashLink(link.hash, forged) });
    return { done: `a change put in after ${link.seq}`, expected: [change(String(Number(link.seq) + 2))] };
  },
  async insertBelow({ admin, chain }, random) {
    const link = pick(chain, random);
    const seq = String(-random(10));
    await insertLink(admin, { ...link, seq, reason: 'forged', hash: '1'.repeat(64) });
    return { done: `a change put in as ${seq}`, expected: [change(seq)] };
  },
  async cutTail({ admin, chain, head }, random) {
    const last = chain[random(chain.length - 1)] as ChainLink;
    await admin.query('DELETE FROM change WHERE seq > $1', [last.seq]);
    return { done: `cut off after ${last.seq}`, expected: [{ what: 'head', id: String(head.seq) }] };
  },
  async forgeAnew({ admin, chain, head }, random) {
    const index = random(chain.length);
    let previousHash = firstPreviousHash;
    const forged = chain.map((link, place) => {
      const reason = place === index ? 'forged' : link.reason;
      const hash = hashLink(previousHash, { ...link, reason });
      const row = { seq: link.seq, reason, previous_hash: previousHash, hash };
      previousHash = hash;
      return row;
    });
    await admin.query(
      `UPDATE change c SET reason = f.reason, previous_hash = f.previous_hash, hash = f.hash
         FROM jsonb_to_recordset($1) AS f(seq bigint, reason text, previous_hash text, hash text) WHERE f.seq = c.seq`,
      [JSON.stringify(forged)],
    );
    return {
      done: `the chain forged anew for change ${chain[index]?.seq}`,
      expected: [{ what: 'head', id: String(head.seq) }],
    };
  },
};

async function insertLink(admin: pg.Client, link: ChainLink): Promise<void> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await admin.query(
    `INSERT INTO change (seq, at, actor, action, subject_type, subject_id, before, after, reason, tags, digests, run_id,
                         previous_hash, hash)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, (SELECT id FROM run WHERE public_id = $12), $13, $14`,
    [
      link.seq,
      link.at,
      link.actor,
      link.action,
      link.subjectType,
      link.subjectId,
      json(link.before),
      json(link.after),
      link.reason,
      link.tags,
      json(link.digests),
      link.run,
      link.previousHash,
      link.hash,
    ],
  );
}
