import type { Prisma } from '@/lib/db/generated/client';
import type { Claimant } from '@/lib/editing/drafts/parts/fields/row-names';
import { fault, type Sheet } from '@/lib/editing/drafts/parts/values/sheet';
import type { ParsedClaim } from './parse-claims';

type Tx = Prisma.TransactionClient;

type Checked = {
  of: Claimant;
  subject: string | null;
  /** The row of the record, where it is there. */
  rowId: string | null;
  claims: ParsedClaim[];
  /** The ids of claims in the other part of the draft, which is published first. */
  beside?: string[];
};

/** The id of a claim is its own for ever: no draft takes that of another record, also where the claim was taken out of it. */
export async function checkNewClaims(
  tx: Tx,
  sheet: Sheet,
  { of, subject, rowId, claims, beside = [] }: Checked,
): Promise<void> {
  const rows = await tx.claim.findMany({
    select: {
      publicId: true,
      meetingId: true,
      statementId: true,
      bodyId: true,
      designationId: true,
      membershipId: true,
    },
    where: { publicId: { in: claims.map(({ claim }) => claim.id) } },
  });
  const isOwn = (row: (typeof rows)[number]) => rowId !== null && row[`${of}Id`] === rowId;
  const own = new Set(rows.filter(isOwn).map(({ publicId }) => publicId));
  const asked = claims.map(({ claim }) => claim.id).filter((id) => !own.has(id));
  const taken = new Set(rows.filter((row) => !isOwn(row)).map(({ publicId }) => publicId));
  for (const id of await listTold(tx, of, subject, asked)) taken.add(id);
  for (const id of beside) taken.add(id);
  const seen = new Set<string>();
  for (const { row, claim } of claims) {
    if (taken.has(claim.id) || seen.has(claim.id)) fault(sheet, `claim.${row}.property`, 'idTaken', { id: claim.id });
    seen.add(claim.id);
  }
}

/**
 * Those of these ids that the history has as claims of another record. Its own may come back, as a restored record brings
 * them. Changes of records without claims, such as the long ones of texts, are not read.
 */
async function listTold(tx: Tx, of: string, subject: string | null, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT claim ->> 'id' AS id
      FROM change c
     CROSS JOIN LATERAL jsonb_array_elements(
             coalesce(c.before -> 'claims', '[]') || coalesce(c.after -> 'claims', '[]')) AS claim
     WHERE c.subject_type IN ('meeting', 'statement', 'body', 'designation', 'membership')
       AND (c.subject_type <> ${of} OR c.subject_id <> coalesce(${subject}, ''))
       AND claim ->> 'id' = ANY(${ids}::text[])`;
  return rows.map(({ id }) => id);
}
