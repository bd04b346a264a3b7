import { changesChannel, toPayloads } from './changes-channel';
import type { Prisma } from './generated/client';

/**
 * Tells every portal that serves this database, at the commit, which answers are stale. What outer caches have to be told is
 * written down, since they do not listen.
 */
export async function tellTags(
  tx: Pick<Prisma.TransactionClient, '$executeRaw'>,
  tags: Iterable<string>,
): Promise<void> {
  const told = [...new Set(tags)];
  await tx.$executeRaw`INSERT INTO cache_purge (address, tags) SELECT address, ${told}::text[] FROM outer_cache`;
  for (const payload of toPayloads(told)) await tx.$executeRaw`SELECT pg_notify(${changesChannel}, ${payload})`;
}
