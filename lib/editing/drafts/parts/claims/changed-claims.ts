import { type Claimant, rowOf, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { ChangedClaim, DraftPartInput, Payload } from '@/lib/editing/drafts/parts/part-kind';
import { meaningOf } from './claim-meaning';
import { claimRows } from './claim-rows';
import { fieldOf, withDefaults } from './claim-values';

/** The claims of a part that do not mean what they meant when they were published, for the reviewer's checklist. */
export function changedClaims(of: Claimant, { base, payload }: DraftPartInput): ChangedClaim[] {
  const published = readRows(of, { base, payload: base ?? {} });
  const typedNow = readRows(of, { base, payload });
  return [...new Set([...published.keys(), ...typedNow.keys()])].toSorted().flatMap((id) => {
    const [before, after] = [published.get(id) ?? null, typedNow.get(id) ?? null];
    if (isSame(before, after)) return [];
    const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
    return [{ id, field: fieldOfClaim(of, after ?? before ?? {}), kind, before, after }];
  });
}

/** A value that is left to its field is what the reviewer sees there. */
function readRows(of: Claimant, part: Pick<DraftPartInput, 'base' | 'payload'>): Map<string, Payload> {
  const rows = claimRows(of, part).map(({ row }): [string, Payload] => {
    const property = typed(part.payload, `claim.${row}.property`).trim();
    return [row, rowOf(withDefaults(part.payload, row, of, property), 'claim', row)];
  });
  return new Map(rows);
}

function isSame(before: Payload | null, after: Payload | null): boolean {
  if (before === null || after === null) return before === after;
  const [was, is] = [meaningOf(before), meaningOf(after)];
  return Object.keys(was).every((name) => was[name] === is[name]);
}

function fieldOfClaim(of: Claimant, row: Payload): string | null {
  const count = typed(row, 'count');
  if (count !== '') return `count.${count}.value`;
  const property = typed(row, 'property');
  return fieldOf(of, property);
}
