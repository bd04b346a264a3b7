import { claimsInOrder, rowOf, rowsOf } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { writeTypedCount } from '@/lib/text/typed-count';
import { type AgainstRecord, adds, differs, same } from './stand';

type Figure = { value: number; basis: string; qualifier: string; unit: string };

/** Figures of another basis or in another unit count something else, and «over 80» is not 80. */
export function againstCounts({ value, basis, qualifier, unit }: Figure, meeting: Payload): AgainstRecord {
  const rows = rowsOf(meeting, 'count').map((number): CountRow => ({ ...rowOf(meeting, 'count', number), number }));
  const isOfUnit = (row: CountRow) => unit === '' || (row.unit ?? '') === '' || row.unit === unit;
  const isOfValue = (row: CountRow) => row.value === String(value) && (row.qualifier || 'exact') === qualifier;
  const alike = rows.filter((row) => row.basis === basis);
  const found = alike.find((row) => isOfValue(row) && isOfUnit(row));
  if (found) return { ...same(figureOf(found)), ...(isRejected(meeting, found.number) && { isRejected: true }) };
  const other = alike[0] ?? rows.find((row) => row.value === String(value));
  return other ? differs(figureOf(other)) : adds;
}

type CountRow = Payload & { number: string };

function figureOf({ value = '', basis = '', unit = '' }: CountRow): string {
  return writeTypedCount({ value, basis, unit });
}

/** Whether the record holds a figure for wrong: its own claim was not adopted. */
function isRejected(meeting: Payload, count: string): boolean {
  const claims = claimsInOrder(meeting, 'meeting').map((row) => rowOf(meeting, 'claim', row));
  return claims.some((claim) => claim.count === count && claim.status === 'rejected');
}
