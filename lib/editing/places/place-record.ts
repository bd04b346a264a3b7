import type { Prisma } from '@/lib/db/generated/client';
import type { BundledPlace } from '@/lib/editing/bundled/records-format';
import { type StoredRecord, storedCitations, toCitations } from '@/lib/editing/stored-record';

/** The place with this id, withdrawn or not, as its rows have it. */
export async function findPlace(tx: Prisma.TransactionClient, id: string): Promise<StoredRecord<BundledPlace> | null> {
  const row = await tx.place.findUnique({
    include: { country: { select: { publicId: true } }, citations: storedCitations },
    where: { publicId: id },
  });
  if (row === null) return null;
  const record: BundledPlace = {
    id: row.publicId,
    name: { ar: row.nameAr, en: row.nameEn },
    variants: { ar: row.variantsAr, en: row.variantsEn },
    country: row.country.publicId,
    ...toCitations(row.citations),
  };
  return { rowId: row.id, version: row.version ?? 1, record, withdrawnReason: row.withdrawnReason };
}
