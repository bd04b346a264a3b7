import { type ClaimValue, ClaimValue as StoredValue } from '@/lib/db/claim-value';
import type { Prisma } from '@/lib/db/generated/client';
import type { BundledCitation, BundledClaim } from '@/lib/editing/bundled/records-format';

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

const named = { select: { publicId: true } } as const;

/** The source of a row, and what a record without claims rests on, as its rows have them. */
const storedSource = { source: named } as const;

export const storedCitations = {
  include: storedSource,
  orderBy: { position: 'asc' },
} as const satisfies Prisma.Party$citationsArgs;

type CitationRow = Prisma.CitationGetPayload<{ include: typeof storedSource }>;

/** Nothing where there is none, as in a record that was never changed at the desk. */
export function toCitations(rows: CitationRow[]): { citations?: BundledCitation[] } {
  if (rows.length === 0) return {};
  const citations = rows.map(({ position, source, words, wordsLang }, index) => ({
    ...numberAt(position, index),
    source: source.publicId,
    words: { lang: wordsLang, text: words },
  }));
  return { citations };
}

type EvidentRow = { source: { publicId: string } | null; words: string | null; wordsLang: string | null };

/** What a row says of its own source. */
export function toEvidence({ source, words, wordsLang }: EvidentRow) {
  return { ...(source && { source: source.publicId }), ...wordsOrNothing('words', words, wordsLang) };
}

export function wordsOrNothing<Name extends string>(
  name: Name,
  text: string | null,
  lang: string | null,
): { [Own in Name]?: { lang: string; text: string } } {
  return (text === null || lang === null ? {} : { [name]: { lang, text } }) as {
    [Own in Name]?: { lang: string; text: string };
  };
}

/** A row whose number is its place, from 1, says none. `index` is its place from 0. */
export function numberAt(position: number | null, index: number): { number?: number } {
  return position === null || position === index + 1 ? {} : { number: position };
}
