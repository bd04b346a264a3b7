import type { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import type { Bilingual } from '@/lib/records/bilingual';

/** What lists of the desk show of a record, withdrawn or not. */
export type ListedRecord = {
  type: PartType;
  id: string;
  title: Bilingual;
  /** EDTF. Null: not known. */
  date: string | null;
  /** Whether its day is stated and its year inferred. */
  isYearUnconfirmed: boolean;
  updatedAt: string;
  version: number;
  isWithdrawn: boolean;
};

/** A record with what orders and finds it besides. */
export type RecordRow = {
  record: ListedRecord;
  /** The first day of its date; null for a record without one. */
  day: string | null;
  /** Its id and titles, and whatever else it is found by. */
  words: (string | null)[];
  /** Those words folded, once somebody has searched. */
  key?: string;
  withdrawnBecause: string | null;
};

/** How the records of a type are read: all that were stamped after a time, or those with these ids. */
export type RowReader = {
  table: Prisma.Sql;
  /** When anything that its rows show was last stamped. */
  newest: Prisma.Sql;
  readSince(since: Date): Promise<RecordRow[]>;
  readThese(ids: string[]): Promise<RecordRow[]>;
};
