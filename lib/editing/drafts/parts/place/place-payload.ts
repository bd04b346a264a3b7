import type { BundledPlace } from '@/lib/editing/bundled/records-format';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { citePayload } from '@/lib/editing/drafts/parts/values/read-cites';
import { listWords } from '@/lib/editing/drafts/parts/values/read-list';

/** A place as the fields of its form. */
export function toPlacePayload(record: BundledPlace): Payload {
  return {
    'place.id': record.id,
    'place.nameAr': record.name.ar,
    'place.nameEn': record.name.en,
    'place.variantsAr': listWords(record.variants.ar),
    'place.variantsEn': listWords(record.variants.en),
    'place.country': record.country,
    ...citePayload(record.citations),
  };
}
