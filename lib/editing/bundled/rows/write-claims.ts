import type { Prisma } from '@/lib/db/generated/client';
import { newRowId } from '@/lib/db/row-id';
import type { BundledClaim } from '@/lib/editing/bundled/records-format';
import { pair, type RowOf } from './writing';

type SubjectColumn = 'bodyId' | 'meetingId' | 'statementId' | 'designationId' | 'membershipId';

/** A record with its claims. `counts` are the rows of its counts, in their order. */
export type Claimed = { rowId: string; claims: BundledClaim[]; counts?: string[] };

/** Writes the claims of records anew. */
export async function writeClaims(
  tx: Prisma.TransactionClient,
  column: SubjectColumn,
  records: Claimed[],
  rowOf: RowOf,
): Promise<void> {
  await tx.claim.deleteMany({ where: { [column]: { in: records.map(({ rowId }) => rowId) } } });
  const claims = records.flatMap((record) =>
    record.claims.map((claim, index) => ({ record, claim, position: index + 1, id: newRowId() })),
  );
  await tx.claim.createMany({
    data: claims.map(({ record, claim, position, id }) => ({
      id,
      publicId: claim.id,
      [column]: record.rowId,
      position,
      property: claim.property,
      value: claim.value,
      countId: (claim.count !== undefined && record.counts?.[claim.count - 1]) || null,
      words: claim.words?.text ?? null,
      wordsLang: claim.words?.lang ?? null,
      status: claim.status,
      ...pair('saidBy', claim.saidBy),
      ...pair('reason', claim.reason),
    })),
  });
  await tx.claimSource.createMany({
    data: claims.flatMap(({ claim, id }) =>
      claim.sources.map((source) => ({ claimId: id, sourceId: rowOf('source', source) })),
    ),
  });
}
