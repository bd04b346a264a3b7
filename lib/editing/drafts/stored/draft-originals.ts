import type { Prisma } from '@/lib/db/generated/client';
import { keepOriginal } from '@/lib/editing/texts/rows/write-text';

type Tx = Prisma.TransactionClient;

/**
 * Keeps a document that a draft comes with, out of the readers' and the history's sight. One that is there already is as
 * good as new, so that no sweep takes it from under the draft.
 */
export async function keepDraftOriginal(tx: Tx, sha256: string, bytes: Uint8Array): Promise<void> {
  await tx.draftOriginal.upsert({
    where: { sha256 },
    create: { sha256, bytes: Uint8Array.from(bytes) },
    update: { receivedAt: new Date() },
  });
}

/** Makes the document of a draft one of the record, as its text names it. False: there is none to be made one. */
export async function publishDraftOriginal(tx: Tx, sha256: string): Promise<boolean> {
  const kept = await tx.draftOriginal.findUnique({ where: { sha256 } });
  if (kept === null) return false;
  await keepOriginal(tx, sha256, kept.bytes);
  return true;
}
