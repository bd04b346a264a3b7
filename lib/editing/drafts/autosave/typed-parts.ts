import type { PartType } from '@/lib/db/generated/enums';
import type { DraftWords } from '@/lib/editing/drafts/merging/join-words';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { StoredPart } from '@/lib/editing/drafts/stored/draft-rows';

/** The parts into which somebody may have typed: those of the draft, and those that others took out of it since. */
export function partsWithSeen(parts: StoredPart[], seen: DraftWords | null): StoredPart[] {
  const gone = Object.entries(seen?.payloads ?? {}).filter(([type]) => !parts.some((part) => part.type === type));
  return [...parts, ...gone.map(([type, payload]) => toGonePart(type as PartType, payload))];
}

function toGonePart(type: PartType, payload: Payload): StoredPart {
  return { type, subject: null, baseVersion: null, base: null, payload };
}
