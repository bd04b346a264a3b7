import { PartType } from '@/lib/db/generated/enums';
import { partFields, rowFields } from './fields/part-fields';
import { claimants, isClaimant, numberedRows, type RowName, readRowName, rowsOf, typed } from './fields/row-names';
import type { Payload } from './part-kind';

export type PartPayloads = Partial<Record<PartType, Payload>>;

const owners = new Map<string, PartType>(
  Object.values(PartType).flatMap((type) => partFields[type].map(({ name }) => [name, type] as const)),
);

/** The last names of the fields of a row; the words of a paragraph have none. */
const lastNames = Object.fromEntries(
  Object.entries(rowFields).map(([kind, fields]) => [
    kind,
    new Set([...(kind === 'paragraph' ? [''] : []), ...fields.map(({ name }) => name)]),
  ]),
);

/**
 * Lays what a form sent over what the parts of a draft say already, each field in the part that it belongs to. A field
 * that was not sent stays as it was; a name that no part of this draft has is left out. The `of` of a claim always says the
 * part that it is in.
 */
export function splitFields(fields: Payload, stored: PartPayloads): PartPayloads {
  const split: PartPayloads = {};
  for (const type of Object.values(PartType)) if (stored[type]) split[type] = { ...stored[type] };
  const claimed = new Map<string, PartType>(
    claimants.flatMap((type) => rowsOf(stored[type] ?? {}, 'claim').map((row) => [row, type] as const)),
  );
  for (const [name, value] of Object.entries(fields)) {
    const owner = ownerOf(name, fields, stored, claimed);
    const part = owner && split[owner];
    if (part) part[name] = value;
  }
  for (const type of claimants) {
    for (const row of rowsOf(split[type] ?? {}, 'claim'))
      Object.assign(split[type] ?? {}, { [`claim.${row}.of`]: type });
  }
  return split;
}

type Claimed = ReadonlyMap<string, PartType>;

function ownerOf(name: string, fields: Payload, stored: PartPayloads, claimed: Claimed): PartType | null {
  const owner = owners.get(name);
  if (owner !== undefined) return owner;
  const row = readRowName(name);
  if (row === null || !lastNames[row.kind]?.has(row.last)) return null;
  if (row.kind === 'claim') return claimed.get(row.row) ?? newOwner(row, fields, stored);
  return numberedRows[row.kind].find((type) => stored[type]) ?? null;
}

/** The record of a claim that none of the parts has yet: a claim stays with the record that has it, whatever a form says. */
function newOwner({ row }: RowName, fields: Payload, stored: PartPayloads): PartType | null {
  const said = typed(fields, `claim.${row}.of`);
  if (isClaimant(said)) return said;
  const [only = null, ...others] = claimants.filter((type) => stored[type]);
  return others.length > 0 ? null : only;
}
