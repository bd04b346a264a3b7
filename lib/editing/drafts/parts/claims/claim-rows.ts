import { claimFields } from '@/lib/editing/drafts/parts/fields/claim-fields';
import { type Claimant, claimsInOrder, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { DraftPartInput } from '@/lib/editing/drafts/parts/part-kind';
import { soleSource } from '@/lib/editing/drafts/parts/values/sole-source';

const said = claimFields
  .map(({ name }) => name)
  .filter((name) => !['of', 'property', 'status', 'count'].includes(name));

/**
 * The rows of a part that are claims, in their order. The checklist and the record are both made of these and no others: a
 * row of the base as long as one of its fields is left, and a new one as soon as anything is said in it.
 */
export function claimRows(of: Claimant, { base, payload }: Pick<DraftPartInput, 'base' | 'payload'>) {
  const known = new Set(claimsInOrder(base ?? {}, of));
  const proposed = base && soleSource(of, base);
  // A source that was proposed for it says nothing by itself.
  const isSaid = (row: string) =>
    said.some((name) => {
      const words = typed(payload, `claim.${row}.${name}`).trim();
      return words !== '' && !(name === 'sources' && words === proposed);
    });
  return claimsInOrder(payload, of)
    .filter((row) => known.has(row) || isSaid(row))
    .map((row) => ({ row, isNew: !known.has(row) }));
}

/** A claim that was made before its record had an id is named for the record at last. */
export function claimId(row: string, record: string | null): string {
  return row.startsWith('new-') ? `${record ?? 'new'}-${row.slice('new-'.length)}` : row;
}

/** The ids that the claims of a part will have. */
export function listClaimIds(of: Claimant, part: DraftPartInput, record: string | null): string[] {
  return claimRows(of, part).map(({ row }) => claimId(row, record));
}
