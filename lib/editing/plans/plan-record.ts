import type { Prisma } from '@/lib/db/generated/client';
import type { BundledPlan } from '@/lib/editing/bundled/records-format';
import { bothOrNull, type StoredRecord } from '@/lib/editing/stored-record';

const named = { select: { publicId: true } } as const;

const storedRow = {
  body: named,
  announcedAt: named,
  heldAs: named,
  place: named,
  country: named,
  source: named,
} as const satisfies Prisma.PlanInclude;

/** The announced meeting with this id, withdrawn or not, as its row has it. */
export async function findPlan(tx: Prisma.TransactionClient, id: string): Promise<StoredRecord<BundledPlan> | null> {
  const row = await tx.plan.findUnique({ include: storedRow, where: { publicId: id } });
  if (row === null) return null;
  const record: BundledPlan = {
    id: row.publicId,
    body: row.body.publicId,
    announcedAt: row.announcedAt?.publicId ?? null,
    heldAs: row.heldAs?.publicId ?? null,
    edtf: row.edtf,
    place: row.place?.publicId ?? null,
    country: row.country?.publicId ?? null,
    asSaid: { lang: row.asSaidLang, text: row.asSaid },
    note: bothOrNull(row.noteAr, row.noteEn),
    source: row.source.publicId,
  };
  return { rowId: row.id, version: row.version ?? 1, record, withdrawnReason: row.withdrawnReason };
}
