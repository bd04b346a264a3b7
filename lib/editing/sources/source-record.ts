import type { Prisma } from '@/lib/db/generated/client';
import type { BundledSource } from '@/lib/editing/bundled/records-format';
import type { StoredRecord } from '@/lib/editing/stored-record';

/**
 * The source with this id, withdrawn or not. A source has no version of its own: its version is how many changes the
 * history tells of it. One that an undone import took back has no row (`rowId` is empty); the history keeps what it was.
 */
export async function findSource(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<StoredRecord<BundledSource> | null> {
  const row = await tx.source.findUnique({ where: { publicId: id } });
  const of = { subjectType: 'source', subjectId: id };
  const version = await tx.change.count({ where: of });
  if (row !== null) {
    const { publisherAr, publisherEn, url, lang, published, kind, rights, state } = row;
    const publisher = { ar: publisherAr, en: publisherEn };
    const record = { id, publisher, url, lang, published, kind, rights, state };
    return { rowId: row.id, version, record, withdrawnReason: row.withdrawnReason };
  }
  const last = await tx.change.findFirst({ where: of, orderBy: { seq: 'desc' } });
  if (last === null || last.after !== null || last.before === null) return null;
  return { rowId: '', version, record: last.before as BundledSource, withdrawnReason: last.reason ?? 'import_undone' };
}
