import type { Prisma } from '@/lib/db/generated/client';

/** In which unit the newest figures of a body's meetings count, by what they count. */
export async function findUsedUnits(
  tx: Prisma.TransactionClient,
  body: string | null,
): Promise<Record<string, string>> {
  if (body === null) return {};
  const counts = await tx.count.findMany({
    select: { basis: true, unit: true },
    where: { meeting: { body: { publicId: body }, withdrawnAt: null } },
    orderBy: [{ meeting: { earliest: 'asc' } }, { position: 'desc' }],
  });
  // The newest comes last.
  return Object.fromEntries(counts.map(({ basis, unit }) => [basis, unit]));
}
