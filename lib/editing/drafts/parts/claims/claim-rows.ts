import { claimFields } from '@/lib/editing/drafts/parts/fields/claim-fields';
import { claimsInOrder, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { DraftPartInput } from '@/lib/editing/drafts/parts/part-kind';

const said = claimFields
  .map(({ name }) => name)
  .filter((name) => !['of', 'property', 'status', 'count'].includes(name));

/**
 * The rows of a part that are claims, in their order. The checklist and the record are both made of these and no others: a
 * row of the base as long as one of its fields is left, and a new one as soon as anything is said in it.
 */
export function claimRows(of: 'meeting' | 'statement', { base, payload }: Pick<DraftPartInput, 'base' | 'payload'>) {
  const known = new Set(claimsInOrder(base ?? {}, of));
  const isSaid = (row: string) => said.some((name) => typed(payload, `claim.${row}.${name}`).trim() !== '');
  return claimsInOrder(payload, of)
    .filter((row) => known.has(row) || isSaid(row))
    .map((row) => ({ row, isNew: !known.has(row) }));
}
