import type { Prisma } from '@/lib/db/generated/client';
import { indexNaming, indexTopics } from '@/lib/search/indexing/reindex';

/** Writes the document of a topic, and those of what is about it. */
export async function indexTopic(tx: Prisma.TransactionClient, { id }: { id: string }): Promise<void> {
  const topics = { some: { publicId: id } };
  await indexNaming(tx, { meetings: { topics }, designations: { topics } });
  await indexTopics(tx);
}
