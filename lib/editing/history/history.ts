import { createHash } from 'node:crypto';
import { type Actor, actorName } from '@/lib/auth/permissions';
import { changesChannel, toPayloads } from '@/lib/db/changes-channel';
import type { Database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { canonicalJson, type Json, toJson } from '@/lib/text/canonical-json';

/** What happened to one record. `before` and `after` are the record as JSON; null where there was or is none. */
export type ChangeEntry = {
  /** A verb of the field with its noun: `meeting.retitle`. */
  action: string;
  subject: { type: string; id: string };
  before: unknown;
  after: unknown;
  reason?: string;
  tags: string[];
};

export type RunReference = { id: string; publicId: string };

export type ChainReport = { length: number; broken: { seq: bigint; problem: string } | null };

const firstPreviousHash = '0'.repeat(64);

/** Appends a change to the chain and tells its tags to whoever listens, at the commit of the transaction. */
export async function recordChange(
  tx: Prisma.TransactionClient,
  actor: Actor,
  entry: ChangeEntry,
  run?: RunReference,
): Promise<void> {
  await recordChanges(tx, actor, [entry], run);
}

/** Appends changes in their order, in as many queries as for one. */
export async function recordChanges(
  tx: Prisma.TransactionClient,
  actor: Actor,
  entries: ChangeEntry[],
  run?: RunReference,
): Promise<void> {
  if (entries.length === 0) return;
  await lockHistory(tx);
  const last = await tx.change.findFirst({ select: { hash: true }, orderBy: { seq: 'desc' } });
  let previousHash = last?.hash ?? firstPreviousHash;
  const at = new Date();
  const rows = entries.map((entry) => {
    const link = toLink(entry, actor, at, run);
    const hash = hashOf(previousHash, link);
    const row = { ...link, at, before: toColumn(link.before), after: toColumn(link.after), previousHash, hash };
    previousHash = hash;
    const { run: _publicId, ...columns } = row;
    return { ...columns, runId: run?.id ?? null };
  });
  await tx.change.createMany({ data: rows });
  for (const payload of toPayloads(entries.flatMap((entry) => entry.tags))) {
    await tx.$executeRaw`SELECT pg_notify(${changesChannel}, ${payload})`;
  }
}

/** One writer at a time from here to the end of the transaction: the chain has one last link. Taken again, it is free. */
export async function lockHistory(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('portal history', 0))`;
}

/** Walks the chain from its first link and names the first that does not hold. */
export async function verifyChain(db: Database): Promise<ChainReport> {
  let previousHash = firstPreviousHash;
  let length = 0;
  for (let after = 0n; ; ) {
    const rows = await db.change.findMany({
      where: { seq: { gt: after } },
      orderBy: { seq: 'asc' },
      take: 1000,
      include: { run: { select: { publicId: true } } },
    });
    for (const row of rows) {
      const link = { ...row, at: row.at.toISOString(), run: row.run?.publicId ?? null } as Link;
      if (row.previousHash !== previousHash) return broken(row.seq, 'it does not follow the link before it');
      if (row.hash !== hashOf(previousHash, link)) return broken(row.seq, 'its content is not what was recorded');
      previousHash = row.hash;
      length += 1;
      after = row.seq;
    }
    if (rows.length === 0) return { length, broken: null };
  }

  function broken(seq: bigint, problem: string): ChainReport {
    return { length, broken: { seq, problem } };
  }
}

type Link = {
  at: string;
  actor: string;
  action: string;
  subjectType: string;
  subjectId: string;
  before: Json;
  after: Json;
  reason: string | null;
  tags: string[];
  run: string | null;
};

function toLink(entry: ChangeEntry, actor: Actor, at: Date, run: RunReference | undefined): Link {
  return {
    at: at.toISOString(),
    actor: actorName(actor),
    action: entry.action,
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    before: toJson(entry.before),
    after: toJson(entry.after),
    reason: entry.reason ?? null,
    tags: entry.tags,
    run: run?.publicId ?? null,
  };
}

function hashOf(previousHash: string, link: Link): string {
  const { at, actor, action, subjectType, subjectId, before, after, reason, tags, run } = link;
  const content = canonicalJson({ at, actor, action, subjectType, subjectId, before, after, reason, tags, run });
  return createHash('sha256').update(previousHash).update(content).digest('hex');
}

function toColumn(value: Json) {
  return value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue);
}
