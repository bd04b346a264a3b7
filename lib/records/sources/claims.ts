import { ClaimValue as StoredValue } from '@/lib/db/claim-value';
import type { Prisma } from '@/lib/db/generated/client';
import type { ClaimStatus } from '@/lib/db/generated/enums';
import { type Bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { type Quotation, quotationOrNull } from '@/lib/records/quotation';
import { type Source, sourceRow, toSource } from './sources';

export type ClaimValue = StoredValue;

/** The shapes of a value that a claim gives. */
export const claimValueShape = StoredValue;

/** A value that sources give, and what was decided about it. No sources: it cites its record's sources as a set. */
export type Claim = {
  id: string;
  property: string;
  value: ClaimValue;
  asSaid: Quotation | null;
  saidBy: Bilingual | null;
  status: ClaimStatus;
  reason: Bilingual | null;
  sources: Source[];
};

/** The claims on one property of a record, in their order. */
export type Dispute = { property: string; claims: Claim[] };

export const claimRow = {
  publicId: true,
  property: true,
  value: true,
  words: true,
  wordsLang: true,
  saidByAr: true,
  saidByEn: true,
  status: true,
  reasonAr: true,
  reasonEn: true,
  sources: { select: { source: { select: sourceRow } } },
} satisfies Prisma.ClaimSelect;

export const claimsInOrder = {
  select: claimRow,
  orderBy: { position: 'asc' },
} as const satisfies Prisma.Meeting$claimsArgs;

export function toClaim(row: Prisma.ClaimGetPayload<{ select: typeof claimRow }>): Claim {
  return {
    id: row.publicId,
    property: row.property,
    value: StoredValue.parse(row.value),
    asSaid: quotationOrNull(row.words, row.wordsLang),
    saidBy: bilingualOrNull(row.saidByAr, row.saidByEn),
    status: row.status,
    reason: bilingualOrNull(row.reasonAr, row.reasonEn),
    sources: row.sources.map(({ source }) => toSource(source)),
  };
}

export function toDisputes(rows: Parameters<typeof toClaim>[0][]): Dispute[] {
  const disputes = new Map<string, Dispute>();
  for (const claim of rows.map(toClaim)) {
    const dispute = disputes.get(claim.property) ?? { property: claim.property, claims: [] };
    dispute.claims.push(claim);
    disputes.set(claim.property, dispute);
  }
  return [...disputes.values()];
}

/** A claim as readers see it, with others of the same value whose sources it names already. */
export type ReadClaim = { claim: Claim; others: Claim[] };

/** The claims of a property. One that only adds the words of a source to what an earlier one says is read beside that one. */
export function withoutRepeated(claims: readonly Claim[]): ReadClaim[] {
  const read: ReadClaim[] = [];
  for (const claim of claims) {
    const first = read.find((each) => isRepeated(each.claim, claim));
    if (first) first.others.push(claim);
    else read.push({ claim, others: [] });
  }
  return read;
}

function isRepeated(claim: Claim, later: Claim): boolean {
  if (later.asSaid === null || later.reason !== null || later.saidBy !== null || later.sources.length === 0)
    return false;
  const cited = new Set(claim.sources.map(({ id }) => id));
  const isSame = contentOf(claim.value) === contentOf(later.value) && claim.status === later.status;
  return isSame && later.sources.every(({ id }) => cited.has(id));
}

/** How a value is written does not make it another. */
function contentOf(value: Claim['value']): string {
  switch (value.kind) {
    case 'number':
      return `${value.value} ${value.qualifier}`;
    case 'parties':
      return value.codes
        .map((code) => code.toLowerCase())
        .toSorted()
        .join(' ');
    default:
      return JSON.stringify(value);
  }
}

/** Whether sources give more than one value for a property, or one that the record does not take. */
export function isDifference({ claims }: Dispute): boolean {
  const values = new Set(claims.map(({ value }) => contentOf(value)));
  return values.size > 1 || claims.some(({ status }) => status !== 'adopted');
}
