import type { Prisma } from '@/lib/db/generated/client';
import type { SubjectRecords } from '@/lib/editing/bundled/subjects';
import { bothOrNull, type StoredRecord, storedClaims, toClaimRecord } from '@/lib/editing/stored-record';

export type StatementRecord = SubjectRecords['statement'];

const storedRow = {
  meeting: { select: { publicId: true } },
  claims: storedClaims,
} as const satisfies Prisma.StatementInclude;

/** The statement with this id, withdrawn or not, as its rows have it, without its texts. Its version counts theirs too. */
export async function findStatement(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<StoredRecord<StatementRecord> | null> {
  const row = await tx.statement.findUnique({ include: storedRow, where: { publicId: id } });
  if (row === null) return null;
  const record: StatementRecord = {
    id: row.publicId,
    meeting: row.meeting?.publicId ?? null,
    kind: row.kind,
    title: { ar: row.titleAr, en: row.titleEn },
    titleArOwn: row.titleArOwn,
    titleKind: row.titleKind,
    officialLanguage: row.officialLanguage,
    issued: row.issued,
    issuer: bothOrNull(row.issuerAr, row.issuerEn),
    claims: row.claims.map(toClaimRecord),
  };
  return { rowId: row.id, version: row.version, record, withdrawnReason: row.withdrawnReason };
}
