import type { BundledSource } from '@/lib/editing/bundled/records-format';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';

/** A source as the fields of its form. */
export function toSourcePayload(record: BundledSource): Payload {
  return {
    'source.id': record.id,
    'source.publisher': record.publisher.en,
    'source.publisherAr': record.publisher.ar,
    'source.url': record.url ?? '',
    'source.lang': record.lang,
    'source.published': record.published ?? '',
    'source.kind': record.kind,
    'source.rights': record.rights,
    'source.state': record.state,
  };
}
