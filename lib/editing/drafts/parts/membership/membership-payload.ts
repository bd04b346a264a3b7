import type { BundledMembership } from '@/lib/editing/bundled/records-format';
import { claimPayload } from '@/lib/editing/drafts/parts/claims/claim-payload';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { listWords } from '@/lib/editing/drafts/parts/values/read-list';

/** A membership as the fields of its form. */
export function toMembershipPayload(record: BundledMembership): Payload {
  return {
    'membership.body': record.body,
    'membership.party': record.party,
    'membership.role': record.role,
    'membership.knownFrom': record.knownFrom,
    'membership.joined': record.joined ?? '',
    'membership.left': record.left ?? '',
    'membership.ordinal': record.ordinal === null ? '' : String(record.ordinal),
    'membership.noteAr': record.note?.ar ?? '',
    'membership.noteEn': record.note?.en ?? '',
    'membership.confidence': record.confidence,
    'membership.sources': listWords(record.sources),
    ...claimPayload('membership', record.claims ?? []),
  };
}
