import type { Prisma } from '@/lib/db/generated/client';
import type { BundledCommitment } from '@/lib/editing/bundled/records-format';
import type { StoredRecord } from '@/lib/editing/stored-record';

const named = { select: { publicId: true } } as const;

/** The commitment with this id, withdrawn or not, as its row has it. */
export async function findCommitment(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<StoredRecord<BundledCommitment> | null> {
  const row = await tx.commitment.findUnique({
    include: { topic: named, firstStatement: named, lastStatement: named },
    where: { publicId: id },
  });
  if (row === null) return null;
  const { lastStatement, lastSlot } = row;
  const record: BundledCommitment = {
    id: row.publicId,
    topic: row.topic?.publicId ?? null,
    actor: { ar: row.actorAr, en: row.actorEn },
    what: { ar: row.whatAr, en: row.whatEn },
    state: row.state,
    first: { statement: row.firstStatement.publicId, slot: row.firstSlot },
    words: { ar: row.quoteAr, en: row.quoteEn },
    last: lastStatement && lastSlot !== null ? { statement: lastStatement.publicId, slot: lastSlot } : null,
  };
  return { rowId: row.id, version: row.version, record, withdrawnReason: row.withdrawnReason };
}
