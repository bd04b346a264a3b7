import type { Prisma } from '@/lib/db/generated/client';
import { indexNaming } from '@/lib/search/indexing/reindex';

/** Writes the documents that bear the name of a place. */
export async function indexPlace(tx: Prisma.TransactionClient, { id }: { id: string }): Promise<void> {
  await indexNaming(tx, { meetings: { place: { publicId: id } } });
}
