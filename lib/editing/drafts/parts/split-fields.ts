import { PartType } from '@/lib/db/generated/enums';
import type { Payload } from './part-kind';

export type PartPayloads = Partial<Record<PartType, Payload>>;

/** Lays what a form sent over what the parts of a draft say already, each field in the part that it belongs to. */
export function splitFields(fields: Payload, stored: PartPayloads): PartPayloads {
  const split: PartPayloads = {};
  for (const type of Object.values(PartType)) {
    if (!stored[type]) continue;
    const own = Object.entries(fields).filter(([name]) => name.startsWith(`${type}.`));
    split[type] = { ...stored[type], ...Object.fromEntries(own) };
  }
  return split;
}
