import { type Actor, actorName } from '@/lib/auth/permissions';
import { Prisma } from '@/lib/db/generated/client';
import { tellTags } from '@/lib/db/tell-tags';
import { type Json, toJson } from '@/lib/text/canonical-json';
import { type Digests, firstPreviousHash, hashLink, type Link } from './link';

/** A change of one record. `before` and `after` are the record as JSON; null where there was or is none. */
export type ChangeEntry = {
  /** A verb of the field with its noun: `meeting.retitle`. */
  action: string;
  subject: { type: string; id: string };
  before: unknown;
  after: unknown;
  reason?: string;
  tags: string[];
  digests?: Digests;
};

export type RunReference = { id: string; publicId: string };

/** The last link of the chain. */
export type Head = { seq: number; hash: string };

const locked = new WeakSet<Prisma.TransactionClient>();

/** One writer at a time from here to the end of the transaction: the chain has one last link. Taken again, it is free. */
export async function lockHistory(tx: Prisma.TransactionClient): Promise<void> {
  if (locked.has(tx)) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('portal history', 0))`;
  locked.add(tx);
}

/** The last link, and what it knows of the published rows. Null: there is no link yet. */
export async function readLastLink(
  tx: Prisma.TransactionClient,
): Promise<{ head: Head; digests: Digests | null } | null> {
  const last = await tx.change.findFirst({
    select: { seq: true, hash: true, digests: true },
    orderBy: { seq: 'desc' },
  });
  return last && { head: { seq: Number(last.seq), hash: last.hash }, digests: last.digests as Digests | null };
}

/** The number of each link that was appended, and the last of them. */
export type Recorded = { seqs: bigint[]; head: Head | null };

/** Appends changes to the chain in their order, and tells their tags to whoever listens at the commit. */
export async function recordChanges(
  tx: Prisma.TransactionClient,
  actor: Actor,
  entries: ChangeEntry[],
  run?: RunReference,
): Promise<Recorded> {
  if (entries.length === 0) return { seqs: [], head: null };
  await lockHistory(tx);
  const { at, hash: lastHash } = await readStamp(tx);
  let previousHash = lastHash ?? firstPreviousHash;
  const rows = entries.map((entry) => {
    const link = toLink(entry, actor, at, run);
    const hash = hashLink(previousHash, link);
    const { run: _publicId, ...columns } = link;
    const row = {
      ...columns,
      at,
      before: toColumn(link.before),
      after: toColumn(link.after),
      digests: toColumn(link.digests),
      previousHash,
      hash,
      runId: run?.id ?? null,
    };
    previousHash = hash;
    return row;
  });
  const written = await tx.change.createManyAndReturn({ data: rows, select: { seq: true, hash: true } });
  await tellTags(
    tx,
    entries.flatMap((entry) => entry.tags),
  );
  const known = new Map(written.map(({ hash, seq }) => [hash, seq]));
  const seqs = rows.map(({ hash }) => known.get(hash) ?? 0n);
  return { seqs, head: { seq: Number(seqs.at(-1)), hash: previousHash } };
}

/** The stamp that the rows of this transaction have, so that a change and its rows share one instant; and the last hash. */
async function readStamp(tx: Prisma.TransactionClient): Promise<{ at: Date; hash: string | null }> {
  const [row] = await tx.$queryRaw<{ at: Date; hash: string | null }[]>`
    SELECT update_stamp() AS at, (SELECT hash FROM change ORDER BY seq DESC LIMIT 1) AS hash`;
  if (row === undefined) throw new Error('update_stamp() gave no row');
  return row;
}

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
    digests: entry.digests ?? null,
  };
}

function toColumn(value: Json | Digests) {
  return value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue);
}
