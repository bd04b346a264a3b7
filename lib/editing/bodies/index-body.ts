import type { Prisma } from '@/lib/db/generated/client';
import { indexMembers, indexNaming } from '@/lib/search/indexing/reindex';

/** Writes the documents that bear the name of a body. */
export async function indexBody(tx: Prisma.TransactionClient, { id }: { id: string }): Promise<void> {
  const own = { publicId: id };
  await indexNaming(tx, { meetings: { body: own }, designations: { authority: own } });
  await indexMembers(tx);
}
