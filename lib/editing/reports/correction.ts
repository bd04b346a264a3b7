import type { Prisma } from '@/lib/db/generated/client';
import { publishedTypes } from '@/lib/editing/history/published-rows';
import { DomainError } from '@/lib/errors/domain-error';

type Tx = Prisma.TransactionClient;

const lastBigint = 2n ** 63n - 1n;

/**
 * The change that a correction is named by: its own number, or the draft whose publication made it. Null where none is
 * named; refused at its field where there is no such change of a record.
 */
export async function findCorrection(tx: Tx, named: string): Promise<bigint | null> {
  const wanted = named.trim();
  if (wanted === '') return null;
  const seq = /^[1-9]\d{0,18}$/.test(wanted)
    ? await findChange(tx, BigInt(wanted))
    : await findChangeOfDraft(tx, wanted);
  if (seq !== null) return seq;
  const fault = { field: 'correction', message: 'validation.correction' };
  throw new DomainError('invalid', `no change of a record is ${wanted}`, { faults: [fault] });
}

async function findChange(tx: Tx, seq: bigint): Promise<bigint | null> {
  if (seq > lastBigint) return null;
  const where = { seq, subjectType: { in: [...publishedTypes] } };
  return (await tx.change.findFirst({ select: { seq: true }, where }))?.seq ?? null;
}

/** The last change of a record that the publication of a draft made; null for a draft that is not published. */
export async function findChangeOfDraft(tx: Tx, draft: string): Promise<bigint | null> {
  const where = { action: 'draft.publish', subjectType: 'draft', subjectId: draft };
  const publication = await tx.change.findFirst({ select: { seq: true, at: true, actor: true }, where });
  if (publication === null) return null;
  const { seq, at, actor } = publication;
  const change = await tx.change.findFirst({
    select: { seq: true },
    where: { seq: { lt: seq }, at, actor, subjectType: { in: [...publishedTypes] } },
    orderBy: { seq: 'desc' },
  });
  return change?.seq ?? null;
}
