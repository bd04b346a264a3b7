import { parseFieldName } from '@/components/editing/fields/field-rows';
import type { DraftView } from '@/lib/desk/drafts';

export type PartView = DraftView['parts'][number];
export type Payload = PartView['payload'];

/** A field that two people changed: as it was when one of them began, and as the other saved it. Mine is in the field. */
export type Disagreement = { base: string; theirs: string };

/** What the fields of one part show. */
export type FormValues = { values: Payload; disagreements: Map<string, Disagreement> };

/** The part that a field belongs to, with all fields of its form at hand. */
export function partOfField(name: string, fields: Payload): string {
  const { room, row } = parseFieldName(name);
  if (room === 'count') return 'meeting';
  if (room === 'paragraph') return 'text';
  if (room === 'target') return 'designation';
  if (room === 'name') return 'body';
  if (room === 'label') return 'concept';
  if (room === 'cite') return citing.find((type) => isIn(type, fields)) ?? '';
  return room === 'claim' ? (fields[`claim.${row}.of`] ?? '') : room;
}

/** A draft has one of these parts at most. */
const citing = ['party', 'place', 'topic', 'gap'];

function isIn(type: string, fields: Payload): boolean {
  return Object.keys(fields).some((name) => name.startsWith(`${type}.`));
}

/** The values of one part. A field that its writer could not save has the writer's words, beside those that are saved. */
export function valuesOf(part: PartView, unsaved: DraftView['unsaved']): FormValues {
  const disagreements = new Map<string, Disagreement>();
  const values: Payload = { ...part.payload };
  const fields = { ...part.payload, ...unsaved?.payload };
  for (const { field, base, theirs, mine } of unsaved?.fields ?? []) {
    if (partOfField(field, fields) !== part.type) continue;
    values[field] = mine;
    if (base !== theirs) disagreements.set(field, { base, theirs });
  }
  return { values, disagreements };
}
