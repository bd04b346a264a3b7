import type { Payload } from '@/lib/editing/drafts/parts/part-kind';

/** Fields as somebody began with them, as they are now, and as that person left them. */
export type Sides = { base: Payload; theirs: Payload; mine: Payload };

/** A field that two people changed, each their own way. */
export type FieldConflict = { field: string; base: string; theirs: string; mine: string };

export function conflictsOf({ base, theirs, mine }: Sides, fields: string[]): FieldConflict[] {
  return fields.map((field) => ({
    field,
    base: base[field] ?? '',
    theirs: theirs[field] ?? '',
    mine: mine[field] ?? '',
  }));
}
