import type { Prisma } from '@/lib/db/generated/client';
import type { BundledClaim } from '@/lib/editing/bundled/records-format';
import type { Claimant } from '@/lib/editing/drafts/parts/fields/row-names';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import { checkNewClaims } from './check-new-claims';
import { type ClaimedField, checkClaimedFields } from './claim-rule';
import { parseClaims } from './parse-claims';

type Asked = {
  of: Claimant;
  /** What the ids of its new claims begin with. Null: nothing is known of it yet. */
  record: string | null;
  /** The row of the record, where it is there. */
  rowId: string | null;
  fields: ClaimedField[];
};

/** The claims of a record without figures, held against its fields. */
export async function readClaims(
  tx: Prisma.TransactionClient,
  { sheet, known, source, part }: OpenPart,
  { of, record, rowId, fields }: Asked,
): Promise<BundledClaim[]> {
  const claims = parseClaims(sheet, { of, known, record: record ?? 'new', counts: new Map(), source });
  await checkNewClaims(tx, sheet, { of, subject: part.subject, rowId, claims });
  checkClaimedFields(sheet, fields, claims);
  return claims.map(({ claim }) => claim);
}
