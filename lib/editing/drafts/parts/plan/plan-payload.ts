import type { BundledPlan } from '@/lib/editing/bundled/records-format';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';

/** An announced meeting as the fields of its form. */
export function toPlanPayload(record: BundledPlan): Payload {
  return {
    'plan.id': record.id,
    'plan.body': record.body,
    'plan.date': record.edtf,
    'plan.place': record.place ?? '',
    'plan.country': record.country ?? '',
    'plan.announcedAt': record.announcedAt ?? '',
    'plan.heldAs': record.heldAs ?? '',
    'plan.asSaid': record.asSaid.text,
    'plan.noteAr': record.note?.ar ?? '',
    'plan.noteEn': record.note?.en ?? '',
    'plan.source': record.source,
  };
}
