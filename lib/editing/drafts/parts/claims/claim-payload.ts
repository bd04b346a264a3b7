import type { ClaimValue } from '@/lib/db/claim-value';
import type { BundledClaim } from '@/lib/editing/bundled/records-format';
import { type Claimant, fieldsOfRow, orderOf } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { modeOf } from './mode-words';

/** The claims of a record as the fields of its form. `figures` are the numbers of its figures in their order. */
export function claimPayload(of: Claimant, claims: BundledClaim[], figures: number[] = []): Payload {
  const order = { [orderOf[of]]: claims.map(({ id }) => id).join(' ') };
  return Object.assign(order, ...claims.map((claim) => fieldsOfRow('claim', claim.id, toClaimRow(of, claim, figures))));
}

function toClaimRow(of: string, claim: BundledClaim, figures: number[]): Payload {
  return {
    of,
    property: claim.property,
    ...toValueRow(claim.property, claim.value),
    count: claim.count === undefined ? '' : String(figures[claim.count - 1] ?? claim.count),
    words: claim.words?.text ?? '',
    wordsLang: claim.words?.lang ?? '',
    saidByAr: claim.saidBy?.ar ?? '',
    saidByEn: claim.saidBy?.en ?? '',
    status: claim.status,
    reasonAr: claim.reason?.ar ?? '',
    reasonEn: claim.reason?.en ?? '',
    sources: claim.sources.join(', '),
  };
}

const noValue = { value: '', valueAr: '', valueEn: '', qualifier: '', basis: '', unit: '' };

function toValueRow(property: string, value: ClaimValue): Payload {
  const row = { ...noValue, kind: value.kind };
  switch (value.kind) {
    case 'count': {
      const { value: number, qualifier, basis, unit } = value;
      return { ...row, value: String(number), qualifier, basis, unit };
    }
    case 'date':
      return { ...row, value: value.edtf };
    case 'place':
      return { ...row, value: value.place };
    case 'parties':
      return { ...row, value: value.codes.join(', ') };
    case 'number':
      return { ...row, value: String(value.value), qualifier: value.qualifier, valueAr: value.ar, valueEn: value.en };
    case 'text':
      return {
        ...row,
        value: property === 'mode' ? (modeOf(value) ?? '') : '',
        valueAr: value.ar,
        valueEn: value.en,
      };
  }
}
