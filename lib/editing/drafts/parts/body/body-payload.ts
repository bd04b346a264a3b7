import type { SubjectRecords } from '@/lib/editing/bundled/subjects';
import { claimPayload } from '@/lib/editing/drafts/parts/claims/claim-payload';
import { fieldsOfRow } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { listWords } from '@/lib/editing/drafts/parts/values/read-list';

/** A body as the fields of its form. */
export function toBodyPayload(record: SubjectRecords['body']): Payload {
  return {
    'body.id': record.id,
    'body.kind': record.kind ?? '',
    'body.nameAr': record.name.ar ?? '',
    'body.nameEn': record.name.en,
    'body.nameArOwn': record.nameArOwn ?? '',
    'body.acronym': record.acronym ?? '',
    'body.parent': record.parent ?? '',
    'body.established': record.established ?? '',
    'body.establishedNoteAr': record.establishedNote?.ar ?? '',
    'body.establishedNoteEn': record.establishedNote?.en ?? '',
    'body.coLeads': listWords(record.coLeads),
    'body.coLeadsNoteAr': record.coLeadsNote?.ar ?? '',
    'body.coLeadsNoteEn': record.coLeadsNote?.en ?? '',
    'body.seat': record.seat ?? '',
    'body.memberCount': record.memberCount === null ? '' : String(record.memberCount.value),
    'body.memberCountQualifier': record.memberCount?.qualifier ?? '',
    'body.memberCountAsOf': record.memberCount?.asOf ?? '',
    'body.confidence': record.confidence ?? '',
    'body.sources': listWords(record.sources),
    ...Object.assign({}, ...record.names.map(namePayload)),
    ...claimPayload('body', record.claims),
  };
}

function namePayload(name: SubjectRecords['body']['names'][number], index: number): Payload {
  return fieldsOfRow('name', String(name.number ?? index + 1), {
    name: name.name,
    lang: name.lang,
    use: name.use,
    period: name.period ?? '',
    noteAr: name.note?.ar ?? '',
    noteEn: name.note?.en ?? '',
    source: name.source ?? '',
    words: name.words?.text ?? '',
  });
}
