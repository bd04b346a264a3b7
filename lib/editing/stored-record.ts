import { type ClaimValue, ClaimValue as StoredValue } from '@/lib/db/claim-value';
import type { Prisma } from '@/lib/db/generated/client';
import type { BundledClaim } from '@/lib/editing/bundled/records-format';

/** A record as its rows say it is now, in the shape in which the history keeps it. */
export type StoredRecord<Record> = {
  rowId: string;
  version: number;
  record: Record;
  /** Null: it is published. */
  withdrawnReason: string | null;
};

/** The claims of a record, as its rows have them. */
export const storedClaims = {
  include: {
    count: { select: { position: true } },
    sources: { select: { source: { select: { publicId: true } } }, orderBy: { source: { publicId: 'asc' } } },
  },
  orderBy: { position: 'asc' },
} as const satisfies Prisma.Meeting$claimsArgs;

type ClaimRow = Prisma.ClaimGetPayload<{ include: (typeof storedClaims)['include'] }>;

export function toClaimRecord(row: ClaimRow): BundledClaim {
  return {
    id: row.publicId,
    property: row.property,
    value: StoredValue.parse(row.value) satisfies ClaimValue,
    ...(row.count && { count: row.count.position }),
    words: row.words === null || row.wordsLang === null ? null : { lang: row.wordsLang, text: row.words },
    saidBy: bothOrNull(row.saidByAr, row.saidByEn),
    status: row.status,
    reason: row.reasonAr === null && row.reasonEn === null ? null : { ar: row.reasonAr, en: row.reasonEn },
    sources: row.sources.map(({ source }) => source.publicId),
  };
}

/** A value that the record has in both languages or not at all. */
export function bothOrNull(ar: string | null, en: string | null): { ar: string; en: string } | null {
  return ar === null || en === null ? null : { ar, en };
}
