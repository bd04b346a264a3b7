import type { RowOf } from '@/lib/editing/bundled/rows/writing';
import type { SubjectType } from '@/lib/editing/bundled/subjects';
import type { Known } from './known-records';

/** The rows of the records that a part names, for the writers of rows. All names of the part have been resolved. */
export function rowOfKnown(known: Known): RowOf {
  return ((type: SubjectType, id: string | null) => {
    if (id === null) return null;
    const all = Object.hasOwn(known, type) ? known[type as keyof Known] : [];
    const row = all.find((one) => one.id === id)?.rowId;
    if (!row) throw new Error(`No ${type} ${id}`);
    return row;
  }) as RowOf;
}
