import type { Prisma } from '@/lib/db/generated/client';
import type { BundledMembership } from '@/lib/editing/bundled/records-format';
import { bothOrNull, type StoredRecord, storedClaims, toClaimRecord } from '@/lib/editing/stored-record';
import { readMembershipId } from '@/lib/i18n/membership-id';

const named = { select: { publicId: true } } as const;

const storedRow = {
  body: named,
  party: named,
  sources: { select: { source: named }, orderBy: { position: 'asc' } },
  claims: storedClaims,
} as const satisfies Prisma.MembershipInclude;

/** The membership with this id, withdrawn or not, as its rows have it. */
export async function findMembership(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<StoredRecord<BundledMembership> | null> {
  const names = readMembershipId(id);
  if (names === null) return null;
  const { body, party, role } = names;
  const row = await tx.membership.findFirst({
    include: storedRow,
    where: { body: { publicId: body }, party: { publicId: party }, role },
  });
  if (row === null) return null;
  const claims = row.claims.map(toClaimRecord);
  const record: BundledMembership = {
    body,
    party,
    role,
    joined: row.joined,
    ...(row.left !== null && { left: row.left }),
    knownFrom: row.knownFrom ?? '',
    ordinal: row.ordinal,
    confidence: row.confidence,
    note: bothOrNull(row.noteAr, row.noteEn),
    sources: row.sources.map(({ source }) => source.publicId),
    ...(claims.length > 0 && { claims }),
  };
  return { rowId: row.id, version: row.version ?? 1, record, withdrawnReason: row.withdrawnReason };
}
