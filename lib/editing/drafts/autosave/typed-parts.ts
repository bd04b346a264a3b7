import type { PartType } from '@/lib/db/generated/enums';
import type { DraftWords } from '@/lib/editing/drafts/merging/join-words';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { StoredPart } from '@/lib/editing/drafts/stored/draft-rows';
import { changedFields } from '@/lib/editing/drafts/stored/merge-fields';

/** The parts into which somebody may have typed: those of the draft, and those that others took out of it since. */
export function partsWithSeen(parts: StoredPart[], seen: DraftWords | null): StoredPart[] {
  const gone = Object.entries(seen?.payloads ?? {}).filter(([type]) => !parts.some((part) => part.type === type));
  return [...parts, ...gone.map(([type, payload]) => toGonePart(type as PartType, payload))];
}

/** The fields of a form that somebody changed since the words that the form began with. */
export function typedSince(parts: StoredPart[], seen: DraftWords | null, fields: Payload): Payload {
  const before: Payload | null = seen && Object.assign({}, ...Object.values(seen.payloads));
  return changedFields(partsWithSeen(parts, seen), fields, before);
}

function toGonePart(type: PartType, payload: Payload): StoredPart {
  return { type, subject: null, baseVersion: null, base: null, payload };
}
