import type { Payload, StoredPart as StoredRecord } from '@/lib/editing/drafts/parts/part-kind';
import { canonicalJson, toJson } from '@/lib/text/canonical-json';
import type { StoredPart } from './draft-rows';

/**
 * Whether the record of a part says something else than when the part began. Its version alone does not tell: that of a
 * statement counts its texts too, which have a state of their own. `current` null: it is no longer there.
 */
export function isStale(
  { subject, base, baseVersion }: Pick<StoredPart, 'subject' | 'base' | 'baseVersion'>,
  current: Pick<StoredRecord, 'version' | 'payload'> | null,
): boolean {
  if (subject === null || current?.version === baseVersion) return false;
  return current === null || base === null || !isSame(base, current.payload);
}

function isSame(base: Payload, now: Payload): boolean {
  return canonicalJson(toJson(base)) === canonicalJson(toJson(now));
}
