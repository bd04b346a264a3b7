import { toDay } from '@/lib/db/day';
import type { DateBasis, DatePrecision } from '@/lib/db/generated/enums';
import { type Bilingual, bilingualOrNull } from './bilingual';
import { published } from './published';
import { type Quotation, quotationOrNull } from './quotation';

/** When something took place, as far as it is known. The bounds sort and filter; they are never shown as the date. */
export type RecordDate = {
  edtf: string;
  earliest: string;
  latest: string;
  precision: DatePrecision;
  basis: DateBasis;
  asSaid: Quotation | null;
  note: Bilingual | null;
  /** Whether its day is stated and its year inferred. */
  isYearUnconfirmed: boolean;
};

/** A meeting whose day is stated and whose year is inferred has a gap that says so. */
export const yearDoubt = {
  gaps: { select: { kind: true }, where: { ...published, kind: 'year_unconfirmed' } },
} as const;

/** The earliest first, by the first day on which each may have begun. */
export const inOrderOfDate = [{ earliest: 'asc' as const }, { latest: 'asc' as const }, { publicId: 'asc' as const }];

export function reversed(order: Record<string, 'asc'>): Record<string, 'desc'> {
  return Object.fromEntries(Object.keys(order).map((column) => [column, 'desc' as const]));
}

export const dateColumns = {
  edtf: true,
  datePrecision: true,
  dateBasis: true,
  dateAsSaid: true,
  dateAsSaidLang: true,
  dateNoteAr: true,
  dateNoteEn: true,
  earliest: true,
  latest: true,
  ...yearDoubt,
} as const;

type DateRow = {
  edtf: string;
  datePrecision: DatePrecision;
  dateBasis: DateBasis;
  dateAsSaid: string | null;
  dateAsSaidLang: string | null;
  dateNoteAr: string | null;
  dateNoteEn: string | null;
  earliest: Date;
  latest: Date;
  gaps: unknown[];
};

export function toRecordDate(row: DateRow): RecordDate {
  return {
    edtf: row.edtf,
    earliest: toDay(row.earliest),
    latest: toDay(row.latest),
    precision: row.datePrecision,
    basis: row.dateBasis,
    asSaid: quotationOrNull(row.dateAsSaid, row.dateAsSaidLang),
    note: bilingualOrNull(row.dateNoteAr, row.dateNoteEn),
    isYearUnconfirmed: row.gaps.length > 0,
  };
}
