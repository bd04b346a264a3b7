import type { Prisma } from '@/lib/db/generated/client';
import type { BundledGap } from '@/lib/editing/bundled/records-format';
import { type StoredRecord, storedCitations, toCitations } from '@/lib/editing/stored-record';

const named = { select: { publicId: true } } as const;

/** The gap with this id, withdrawn or not, as its rows have it. */
export async function findGap(tx: Prisma.TransactionClient, id: string): Promise<StoredRecord<BundledGap> | null> {
  const row = await tx.gap.findUnique({
    include: { body: named, meeting: named, citations: storedCitations },
    where: { publicId: id },
  });
  if (row === null) return null;
  const record: BundledGap = {
    id: row.publicId,
    body: row.body.publicId,
    ordinal: row.ordinal,
    kind: row.kind,
    meeting: row.meeting?.publicId ?? null,
    known: { ar: row.knownAr, en: row.knownEn },
    window: row.window,
    ...toCitations(row.citations),
  };
  return { rowId: row.id, version: row.version ?? 1, record, withdrawnReason: row.withdrawnReason };
}
