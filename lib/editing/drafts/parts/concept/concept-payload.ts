import type { BundledConcept } from '@/lib/editing/bundled/records-format';
import { fieldsOfRow } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';

/** A concept as the fields of its form. */
export function toConceptPayload(record: BundledConcept): Payload {
  return {
    'concept.id': record.id,
    'concept.kind': record.kind,
    'concept.ref': record.ref ?? '',
    ...Object.assign({}, ...record.labels.map(labelPayload)),
  };
}

function labelPayload(label: BundledConcept['labels'][number], index: number): Payload {
  const reason = typeof label.reason === 'string' ? { ar: null, en: label.reason } : label.reason;
  return fieldsOfRow('label', String(label.number ?? index + 1), {
    text: label.text,
    lang: label.lang,
    kind: label.kind,
    reasonAr: reason?.ar ?? '',
    reasonEn: reason?.en ?? '',
    source: label.source ?? '',
    words: label.words?.text ?? '',
  });
}
