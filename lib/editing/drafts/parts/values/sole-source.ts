import { type Claimant, rowOf, rowsOf, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { readItems } from '@/lib/text/typed-items';

/** The source of a record that has one source alone, by its own field and its claims. Null: it has none, or several. */
export function soleSource(of: Claimant, payload: Payload): string | null {
  const ofClaims = rowsOf(payload, 'claim').map((row) => rowOf(payload, 'claim', row).sources ?? '');
  const all = new Set([typed(payload, `${of}.sources`), ...ofClaims].flatMap(readItems));
  const [only] = all;
  return all.size === 1 && only !== undefined ? only : null;
}
