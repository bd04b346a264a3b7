import type { Prisma } from '@/lib/db/generated/client';
import type { ChangeEntry } from '@/lib/editing/history/history';
import { textEntry } from '@/lib/editing/texts/rows/text-entry';
import { keepOriginal, writeText } from '@/lib/editing/texts/rows/write-text';
import { tags } from '@/lib/records/tags';
import type { PreparedText } from './prepare-text';

/** Writes a prepared text and says what has to be recorded of it. */
export async function writePrepared(
  tx: Prisma.TransactionClient,
  prepared: PreparedText,
  reason: string | null,
): Promise<ChangeEntry[]> {
  const { source, record, before, meeting } = prepared;
  const entries: ChangeEntry[] = [];
  if (source?.created) {
    const { id, publisher, ...columns } = source.created;
    const data = { publisherAr: publisher.ar, publisherEn: publisher.en, ...columns };
    const published = { ...data, withdrawnAt: null, withdrawnReason: null };
    await tx.source.upsert({ where: { publicId: id }, create: { publicId: id, ...data }, update: published });
    entries.push({
      action: source.how === 'again' ? 'source.restore' : 'source.add',
      subject: { type: 'source', id },
      before: null,
      after: source.created,
      tags: [tags.sources],
      ...(reason !== null && { reason }),
    });
  }
  await keepOriginal(tx, prepared.document.sha256, prepared.bytes);
  await writeText(tx, record);
  const action = prepared.outcome === 'revised' ? 'text.revise' : 'text.publish';
  return [...entries, textEntry({ action, before: before?.record ?? null, after: record, meeting, reason })];
}
