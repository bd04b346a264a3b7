import { changesChannel, toPayloads } from './changes-channel';
import type { Prisma } from './generated/client';

/** Tells every portal that serves this database, at the commit, which answers are stale. */
export async function tellTags(
  tx: Pick<Prisma.TransactionClient, '$executeRaw'>,
  tags: Iterable<string>,
): Promise<void> {
  for (const payload of toPayloads(tags)) await tx.$executeRaw`SELECT pg_notify(${changesChannel}, ${payload})`;
}
