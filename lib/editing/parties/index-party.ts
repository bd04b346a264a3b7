import type { Prisma } from '@/lib/db/generated/client';
import { indexMembers, indexNaming } from '@/lib/search/indexing/reindex';

/** Writes the documents that bear the name of a state or an organization. */
export async function indexParty(tx: Prisma.TransactionClient, { id }: { id: string }): Promise<void> {
  const own = { publicId: id };
  await indexNaming(tx, {
    meetings: { OR: [{ parties: { some: { party: own } } }, { country: own }] },
    designations: { targets: { some: { country: own } } },
  });
  await indexMembers(tx);
}
