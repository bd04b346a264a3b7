import type { Prisma } from '@/lib/db/generated/client';
import type { BundledCitation } from '@/lib/editing/bundled/records-format';
import type { RowOf } from './writing';

type Cited = { rowId: string; record: { citations?: BundledCitation[] | undefined } };

/** Writes anew what sources say of records that have no claims. */
export async function writeCitations(
  tx: Prisma.TransactionClient,
  column: 'partyId' | 'placeId' | 'topicId' | 'gapId',
  records: Cited[],
  rowOf: RowOf,
): Promise<void> {
  await tx.citation.deleteMany({ where: { [column]: { in: records.map(({ rowId }) => rowId) } } });
  await tx.citation.createMany({
    data: records.flatMap(({ rowId, record }) =>
      (record.citations ?? []).map(({ number, source, words }, index) => ({
        [column]: rowId,
        position: number ?? index + 1,
        sourceId: rowOf('source', source),
        words: words.text,
        wordsLang: words.lang,
      })),
    ),
  });
}
