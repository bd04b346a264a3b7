import type { SubjectRecords } from '@/lib/editing/bundled/subjects';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { citePayload } from '@/lib/editing/drafts/parts/values/read-cites';

/** A topic as the fields of its form. */
export function toTopicPayload(record: SubjectRecords['topic']): Payload {
  return {
    'topic.id': record.id,
    'topic.facet': record.facet,
    'topic.labelAr': record.label.ar,
    'topic.labelEn': record.label.en,
    'topic.definitionAr': record.definition.ar,
    'topic.definitionEn': record.definition.en,
    ...citePayload(record.citations),
  };
}
