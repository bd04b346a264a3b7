import { PartType } from '@/lib/db/generated/enums';
import { claimFields } from './fields/claim-fields';
import { countFields } from './fields/meeting-fields';
import { partFields } from './fields/part-fields';
import { type RowName, readRowName, typed } from './fields/row-names';
import { paragraphFields } from './fields/text-fields';
import type { Payload } from './part-kind';

export type PartPayloads = Partial<Record<PartType, Payload>>;

const owners = new Map<string, PartType>(
  Object.values(PartType).flatMap((type) => partFields[type].map(({ name }) => [name, type] as const)),
);

const lastNames = {
  count: new Set(countFields.map(({ name }) => name)),
  paragraph: new Set(['', ...paragraphFields.map(({ name }) => name)]),
  claim: new Set(claimFields.map(({ name }) => name)),
};

/**
 * Lays what a form sent over what the parts of a draft say already, each field in the part that it belongs to. A field
 * that was not sent stays as it was; a name that no part of this draft has is left out.
 */
export function splitFields(fields: Payload, stored: PartPayloads): PartPayloads {
  const split: PartPayloads = {};
  for (const type of Object.values(PartType)) if (stored[type]) split[type] = { ...stored[type] };
  for (const [name, value] of Object.entries(fields)) {
    const owner = ownerOf(name, fields, stored);
    const part = owner && split[owner];
    if (part) part[name] = value;
  }
  return split;
}

function ownerOf(name: string, fields: Payload, stored: PartPayloads): PartType | null {
  const owner = owners.get(name);
  if (owner !== undefined) return owner;
  const row = readRowName(name);
  if (row === null || !lastNames[row.kind].has(row.last)) return null;
  if (row.kind === 'count') return 'meeting';
  return row.kind === 'paragraph' ? 'text' : ownerOfClaim(row, fields, stored);
}

/** A claim stays with the record that has it, whatever a form says. */
function ownerOfClaim({ row }: RowName, fields: Payload, stored: PartPayloads): PartType | null {
  const of = `claim.${row}.of`;
  for (const type of ['meeting', 'statement'] as const) {
    if (stored[type] && Object.hasOwn(stored[type], of)) return type;
  }
  const said = typed(fields, of);
  if (said === 'meeting' || said === 'statement') return said;
  if (stored.meeting && stored.statement) return null;
  return stored.meeting ? 'meeting' : 'statement';
}
