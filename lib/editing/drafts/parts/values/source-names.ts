import { partFields, rowFields } from '@/lib/editing/drafts/parts/fields/part-fields';
import { rowKinds, rowsOf } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';

const isOfSource = ({ names }: { names?: string }) => names === 'source';

const ofParts = Object.values(partFields)
  .flat()
  .filter(isOfSource)
  .map(({ name }) => name);

const ofRows = rowKinds.flatMap((kind) => rowFields[kind].filter(isOfSource).map(({ name }) => ({ kind, last: name })));

/** The names of all fields in which a part names sources, also those of its rows. */
export function sourceNames(payload: Payload): string[] {
  return [...ofParts, ...sourcesOfRows(payload)];
}

/** The same of its rows alone. */
export function sourcesOfRows(payload: Payload): string[] {
  return ofRows.flatMap(({ kind, last }) => rowsOf(payload, kind).map((row) => `${kind}.${row}.${last}`));
}

/** The field of a part that, left empty, means the source of its draft. Null: it has none. */
export function ownSourceField(type: keyof typeof partFields): string | null {
  return partFields[type].find(isOfSource)?.name ?? null;
}
