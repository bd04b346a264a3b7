import type { PartPayloads } from './split-fields';

/** The parts with one row more or less, and the field to go to. */
export type ChangedRows = { parts: PartPayloads; anchor: string };

/** Adds a row of a form or takes one out: `add-count`, `remove-claim:x1`. */
export function changeRows(parts: PartPayloads, change: string): ChangedRows | null {
  return change === '' ? { parts, anchor: '' } : null;
}
