import type { BundledGap } from '@/lib/editing/bundled/records-format';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { citePayload } from '@/lib/editing/drafts/parts/values/read-cites';

/** A gap as the fields of its form. */
export function toGapPayload(record: BundledGap): Payload {
  return {
    'gap.body': record.body,
    'gap.ordinal': String(record.ordinal),
    'gap.kind': record.kind,
    'gap.window': record.window,
    'gap.meeting': record.meeting ?? '',
    'gap.knownAr': record.known.ar,
    'gap.knownEn': record.known.en,
    ...citePayload(record.citations),
  };
}
