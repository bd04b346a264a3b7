import type { BundledParty } from '@/lib/editing/bundled/records-format';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { citePayload } from '@/lib/editing/drafts/parts/values/read-cites';
import { listWords } from '@/lib/editing/drafts/parts/values/read-list';

/** A state or an organization as the fields of its form. */
export function toPartyPayload(record: BundledParty): Payload {
  return {
    'party.code': record.code,
    'party.kind': record.kind,
    'party.nameAr': record.name.ar,
    'party.nameEn': record.name.en,
    'party.acronym': record.acronym ?? '',
    'party.variantsAr': listWords(record.variants.ar),
    'party.variantsEn': listWords(record.variants.en),
    'party.wrongFormsAr': listWords(record.wrongForms.ar),
    ...citePayload(record.citations),
  };
}
