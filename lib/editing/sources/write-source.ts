import type { Prisma } from '@/lib/db/generated/client';
import { newRowId } from '@/lib/db/row-id';
import type { BundledSource } from '@/lib/editing/bundled/records-format';
import { writeSources } from '@/lib/editing/bundled/rows/write-names';

/** Publishes a source as its record has it. `rowId` is empty where there is no row, or none any more. */
export async function writeSource(tx: Prisma.TransactionClient, rowId: string, record: BundledSource): Promise<void> {
  const written = { rowId: rowId || newRowId(), record };
  const [created, updated] = rowId ? [[], [written]] : [[written], []];
  await writeSources({ tx, created, updated, touched: [written], rowOf: noReferences });
  if (rowId) await tx.source.update({ where: { id: rowId }, data: { withdrawnAt: null, withdrawnReason: null } });
}

function noReferences(): never {
  throw new Error('A source names no other record');
}
