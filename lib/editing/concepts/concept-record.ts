import type { Prisma } from '@/lib/db/generated/client';
import type { BundledConcept } from '@/lib/editing/bundled/records-format';
import { numberAt, type StoredRecord, toEvidence } from '@/lib/editing/stored-record';

const named = { select: { publicId: true } } as const;

const storedRow = {
  body: named,
  party: named,
  place: named,
  topic: named,
  labels: {
    include: { source: named },
    orderBy: [{ position: { sort: 'asc', nulls: 'first' } }, { lang: 'asc' }, { kind: 'asc' }, { text: 'asc' }],
  },
} as const satisfies Prisma.ConceptInclude;

/** The concept with this id, withdrawn or not, as its rows have it. */
export async function findConcept(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<StoredRecord<BundledConcept> | null> {
  const row = await tx.concept.findUnique({ include: storedRow, where: { publicId: id } });
  if (row === null) return null;
  const record: BundledConcept = {
    id: row.publicId,
    kind: row.kind,
    ref: (row.body ?? row.party ?? row.place ?? row.topic)?.publicId ?? null,
    labels: row.labels.map(({ lang, text, kind, reasonAr, reasonEn, position, ...evident }, index) => ({
      lang,
      text,
      kind,
      ...((reasonAr !== null || reasonEn !== null) && { reason: { ar: reasonAr, en: reasonEn } }),
      ...numberAt(position, index),
      ...toEvidence(evident),
    })),
  };
  return { rowId: row.id, version: row.version ?? 1, record, withdrawnReason: row.withdrawnReason };
}
