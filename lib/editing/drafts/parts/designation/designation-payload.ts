import type { BundledDesignation } from '@/lib/editing/bundled/records-format';
import { claimPayload } from '@/lib/editing/drafts/parts/claims/claim-payload';
import { fieldsOfRow } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { listWords } from '@/lib/editing/drafts/parts/values/read-list';

/** A designation as the fields of its form. */
export function toDesignationPayload(record: BundledDesignation): Payload {
  return {
    'designation.id': record.id,
    'designation.authority': record.authority,
    'designation.titleAr': record.title.ar,
    'designation.titleEn': record.title.en,
    'designation.date': record.date?.edtf ?? '',
    'designation.round': record.round === null ? '' : String(record.round),
    'designation.programmeAr': record.programme.ar,
    'designation.programmeEn': record.programme.en,
    'designation.legalBasisAr': record.legalBasis?.ar ?? '',
    'designation.legalBasisEn': record.legalBasis?.en ?? '',
    'designation.targetCount': record.targetCount === null ? '' : String(record.targetCount),
    'designation.targetCountNoteAr': record.targetCountNote?.ar ?? '',
    'designation.targetCountNoteEn': record.targetCountNote?.en ?? '',
    'designation.tie': record.tie ?? '',
    'designation.meeting': record.meeting ?? '',
    'designation.statement': record.statement ?? '',
    'designation.tieBasisAr': record.tieBasis?.ar ?? '',
    'designation.tieBasisEn': record.tieBasis?.en ?? '',
    'designation.topics': listWords(record.topics),
    'designation.noteAr': record.note?.ar ?? '',
    'designation.noteEn': record.note?.en ?? '',
    'designation.unconfirmed': listWords(record.unconfirmed),
    'designation.confidence': record.confidence,
    'designation.sources': listWords(record.sources),
    ...Object.assign({}, ...record.targets.map(targetPayload)),
    ...claimPayload('designation', record.claims),
  };
}

function targetPayload(target: BundledDesignation['targets'][number], index: number): Payload {
  return fieldsOfRow('target', String(target.number ?? index + 1), {
    kind: target.kind,
    nameAr: target.name.ar ?? '',
    nameEn: target.name.en ?? '',
    nameArOwn: target.nameArOwn ?? '',
    aliases: listWords(target.aliases),
    weakAliases: listWords(target.weakAliases),
    possiblySameAsAr: target.possiblySameAs?.ar ?? '',
    possiblySameAsEn: target.possiblySameAs?.en ?? '',
    country: target.country ?? '',
    source: target.source ?? '',
    words: target.words?.text ?? '',
    status: target.status ?? 'unknown',
    checkedOn: target.checkedOn ?? '',
    statusSource: target.statusSource ?? '',
    statusWords: target.statusWords?.text ?? '',
  });
}
