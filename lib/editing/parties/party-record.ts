import type { Prisma } from '@/lib/db/generated/client';
import type { BundledParty } from '@/lib/editing/bundled/records-format';
import { type StoredRecord, storedCitations, toCitations } from '@/lib/editing/stored-record';

/** The party with this id, withdrawn or not, as its rows have it. */
export async function findParty(tx: Prisma.TransactionClient, id: string): Promise<StoredRecord<BundledParty> | null> {
  const row = await tx.party.findUnique({ include: { citations: storedCitations }, where: { publicId: id } });
  if (row === null) return null;
  const record: BundledParty = {
    id: row.publicId,
    code: row.code,
    kind: row.kind,
    acronym: row.acronym,
    name: { ar: row.nameAr, en: row.nameEn },
    variants: { ar: row.variantsAr, en: row.variantsEn },
    wrongForms: { ar: row.wrongFormsAr },
    ...toCitations(row.citations),
  };
  return { rowId: row.id, version: row.version, record, withdrawnReason: row.withdrawnReason };
}
