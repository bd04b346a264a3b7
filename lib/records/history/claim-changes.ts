import type { Bilingual } from '@/lib/records/bilingual';
import type { Quotation } from '@/lib/records/quotation';
import type { Json } from '@/lib/text/canonical-json';
import { nameOfRecord, type RecordNames } from './record-names';
import { isJsonObject, readBilingual, type ToldValue, tellClaimValue } from './told-value';

/** A claim that came, went or changed, as it is now or, where it went, as it was. */
export type ClaimChange = {
  kind: 'added' | 'changed' | 'removed';
  property: string;
  value: ToldValue;
  /** The value before, where it differs. */
  was: ToldValue | null;
  asSaid: Quotation | null;
  saidBy: Bilingual | null;
  /** The publishers of its sources. None: it cites its record's sources as a set. */
  publishers: (Bilingual | null)[];
  status: string;
  /** The status before, where it differs. */
  statusWas: string | null;
};

type ClaimJson = { [key: string]: Json };

/** The claims that differ between two states of a record, in the order of the later one. */
export function compareClaims(before: Json, after: Json, names: RecordNames): ClaimChange[] {
  const [old, now] = [claimsOf(before), claimsOf(after)];
  const ids = [...new Set([...now.keys(), ...old.keys()])];
  return ids.flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [toClaimChange(was, is, names)];
  });
}

function toClaimChange(was: ClaimJson | undefined, is: ClaimJson | undefined, names: RecordNames): ClaimChange {
  const claim = is ?? was ?? {};
  const value = tellClaimValue(claim.value ?? null, names);
  const valueWas = was && is ? tellClaimValue(was.value ?? null, names) : value;
  const sources = Array.isArray(claim.sources) ? claim.sources : [];
  return {
    kind: was && is ? 'changed' : is ? 'added' : 'removed',
    property: textOf(claim.property),
    value,
    was: JSON.stringify(valueWas) === JSON.stringify(value) ? null : valueWas,
    asSaid: readQuotation(claim.words),
    saidBy: readBilingual(claim.saidBy),
    publishers: sources.map((id) => nameOfRecord(names, ['source'], textOf(id))),
    status: textOf(claim.status),
    statusWas: was && is && was.status !== is.status ? textOf(was.status) : null,
  };
}

function claimsOf(record: Json): Map<string, ClaimJson> {
  const claims = isJsonObject(record) && Array.isArray(record.claims) ? record.claims.filter(isJsonObject) : [];
  return new Map(claims.map((claim, index) => [typeof claim.id === 'string' ? claim.id : String(index + 1), claim]));
}

function readQuotation(words: Json | undefined): Quotation | null {
  if (words === undefined || !isJsonObject(words)) return null;
  const { text, lang } = words;
  return typeof text === 'string' && typeof lang === 'string' ? { words: text, lang } : null;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
