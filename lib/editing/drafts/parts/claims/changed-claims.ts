import { claimFields } from '@/lib/editing/drafts/parts/fields/claim-fields';
import { rowOf, rowsOf, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { ChangedClaim, DraftPartInput, Payload } from '@/lib/editing/drafts/parts/part-kind';
import { fieldOfProperty, withDefaults } from './claim-values';

/** The claims of a part that are not as they were published, for the reviewer's checklist. */
export function changedClaims(of: 'meeting' | 'statement', { base, payload }: DraftPartInput): ChangedClaim[] {
  const ids = new Set([...rowsOf(base ?? {}, 'claim'), ...rowsOf(payload, 'claim')]);
  return [...ids].toSorted().flatMap((id) => {
    const [before, after] = [readRow(of, base ?? {}, id), readRow(of, payload, id)];
    if (isSame(before, after)) return [];
    const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
    return [{ id, field: fieldOf(of, after ?? before ?? {}), kind, before, after }];
  });
}

/** A value that is left to its field is what the reviewer sees there. */
function readRow(of: 'meeting' | 'statement', payload: Payload, id: string): Payload | null {
  if (!Object.hasOwn(payload, `claim.${id}.of`)) return null;
  const property = typed(payload, `claim.${id}.property`).trim();
  return rowOf(withDefaults(payload, id, of, property), 'claim', id);
}

function isSame(before: Payload | null, after: Payload | null): boolean {
  if (before === null || after === null) return before === after;
  return claimFields.every(({ name }) => typed(before, name).trim() === typed(after, name).trim());
}

function fieldOf(of: 'meeting' | 'statement', row: Payload): string | null {
  const count = typed(row, 'count');
  if (count !== '') return `count.${count}.value`;
  const property = typed(row, 'property');
  return Object.hasOwn(fieldOfProperty[of], property) ? (fieldOfProperty[of][property] ?? null) : null;
}
