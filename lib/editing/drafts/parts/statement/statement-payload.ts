import type { SubjectRecords } from '@/lib/editing/bundled/subjects';
import { claimPayload } from '@/lib/editing/drafts/parts/claims/claim-payload';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';

/** A statement as the fields of its form; its texts are records of their own. */
export function toStatementPayload(record: SubjectRecords['statement']): Payload {
  return {
    'statement.id': record.id,
    'statement.meeting': record.meeting ?? '',
    'statement.kind': record.kind,
    'statement.titleAr': record.title.ar ?? '',
    'statement.titleEn': record.title.en ?? '',
    'statement.titleArOwn': record.titleArOwn ?? '',
    'statement.titleKind': record.titleKind,
    'statement.officialLanguage': record.officialLanguage ?? '',
    'statement.issued': record.issued ?? '',
    'statement.issuerAr': record.issuer?.ar ?? '',
    'statement.issuerEn': record.issuer?.en ?? '',
    ...claimPayload('statement', record.claims),
  };
}
