import { changeRows } from '@/lib/editing/drafts/parts/change-rows';
import { own } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { type PartPayloads, splitFields } from '@/lib/editing/drafts/parts/split-fields';
import type { StoredPart } from './draft-rows';

/**
 * Puts what was typed into the parts whose fields it is. A field that was not sent keeps what it has, and one that was
 * sent empty and is not there stays away.
 */
export function mergeFields(parts: StoredPart[], typed: Payload): StoredPart[] {
  const stored = fieldsOf(parts);
  const changed = Object.entries(typed).filter(([name, value]) => (own(stored, name) ?? '') !== value);
  return withPayloads(parts, splitFields(Object.fromEntries(changed), payloadsOf(parts)));
}

/** Adds a row to a part or takes one out of it. Null: the draft has no such row. */
export function changePartRows(parts: StoredPart[], change: string): { parts: StoredPart[]; anchor: string } | null {
  const published = new Set(parts.filter(({ subject }) => subject !== null).map(({ type }) => type));
  const changed = changeRows(payloadsOf(parts), change, undefined, published);
  return changed && { parts: withPayloads(parts, changed.parts), anchor: changed.anchor };
}

/** The typed fields that belong to some part, without those whose value is what the person saw. */
export function changedFields(parts: StoredPart[], typed: Payload, seen: Payload | null): Payload {
  const merged = fieldsOf(withPayloads(parts, splitFields(typed, payloadsOf(parts))));
  const changed = Object.entries(typed).filter(
    ([name, value]) => own(merged, name) === value && (seen === null || (own(seen, name) ?? '') !== value),
  );
  return Object.fromEntries(changed);
}

/** All fields of a draft: their names are different in every part. */
export function fieldsOf(parts: { payload: Payload }[]): Payload {
  return Object.assign({}, ...parts.map(({ payload }) => payload));
}

/** What was typed in each part of a draft. */
export function payloadsOf(parts: Pick<StoredPart, 'type' | 'payload'>[]): PartPayloads {
  return Object.fromEntries(parts.map(({ type, payload }) => [type, payload]));
}

export function withPayloads(parts: StoredPart[], payloads: PartPayloads): StoredPart[] {
  return parts.map((part) => ({ ...part, payload: payloads[part.type] ?? part.payload }));
}
