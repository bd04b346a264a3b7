import type { Prisma } from '@/lib/db/generated/client';
import { fault, type Sheet } from '@/lib/editing/drafts/parts/values/sheet';
import type { ParsedClaim } from './parse-claims';

/** The id of a claim is its own for ever: no draft takes that of another record. */
export async function checkNewClaims(
  tx: Prisma.TransactionClient,
  sheet: Sheet,
  of: 'meeting' | 'statement',
  subject: string | null,
  claims: ParsedClaim[],
): Promise<void> {
  const rows = await tx.claim.findMany({
    select: { publicId: true, meeting: { select: { publicId: true } }, statement: { select: { publicId: true } } },
    where: { publicId: { in: claims.map(({ claim }) => claim.id) } },
  });
  for (const row of rows) {
    if (subject !== null && row[of]?.publicId === subject) continue;
    const taken = claims.find(({ claim }) => claim.id === row.publicId);
    if (taken) fault(sheet, `claim.${taken.row}.property`, 'idTaken', { id: row.publicId });
  }
}
