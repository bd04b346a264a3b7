import type { Prisma } from '@/lib/db/generated/client';
import type { SubjectRecords } from '@/lib/editing/bundled/subjects';
import { type StoredRecord, storedCitations, toCitations } from '@/lib/editing/stored-record';

export type TopicRecord = SubjectRecords['topic'];

/** The topic with this id, withdrawn or not, as its rows have it. */
export async function findTopic(tx: Prisma.TransactionClient, id: string): Promise<StoredRecord<TopicRecord> | null> {
  const row = await tx.topic.findUnique({ include: { citations: storedCitations }, where: { publicId: id } });
  if (row === null) return null;
  const record: TopicRecord = {
    id: row.publicId,
    facet: row.facet,
    label: { ar: row.labelAr, en: row.labelEn },
    definition: { ar: row.definitionAr, en: row.definitionEn },
    ...toCitations(row.citations),
    position: row.position,
  };
  return { rowId: row.id, version: row.version, record, withdrawnReason: row.withdrawnReason };
}
