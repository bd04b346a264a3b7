import type { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import type { ChangeEntry } from '@/lib/editing/history/history';
import type { WriteContext } from '@/lib/editing/write';

/** What was typed: the flat names of the form's fields, each with its string. */
export type Payload = Record<string, string>;

/** What is wrong with a field. `message` is a whole key of the messages, `validation.required`, `values` its arguments. */
export type PartFault = { field: string; message: string; values?: Record<string, string | number> };

/** A published record: as a form has it, and the version that it is at. */
export type StoredPart = { id: string; version: number; isWithdrawn: boolean; payload: Payload };

/** A value whose claim, or whose words of a source, a reviewer has to look at: one item of the checklist. */
export type ChangedClaim = {
  /** The claim's public id, or the name of a row such as `target.1`; `check.{id}` is the name of its field. */
  id: string;
  /** The field of the form that it supports, such as `meeting.date`; null for a claim that supports none. */
  field: string | null;
  kind: 'added' | 'changed' | 'removed';
  /** The claim's fields by their last name, as they were and as they are: `{ words: '…', status: 'adopted' }`. */
  before: Payload | null;
  after: Payload | null;
};

export type ExaminedPart = { faults: PartFault[]; record: Payload | null };

export type DraftParts = Partial<Record<PartType, DraftPartInput>>;

/** One part of a draft, as its verbs hand it to the kind. */
export type DraftPartInput = {
  /** Null: a record that is not there yet. */
  subject: string | null;
  baseVersion: number | null;
  base: Payload | null;
  payload: Payload;
};

/** What a draft needs to know of a noun. lib/editing/drafts/parts has a file for each. */
export type PartKind = {
  type: PartType;
  /** The record as it is published now, withdrawn or not; null where there is none. */
  read(tx: Prisma.TransactionClient, subject: string): Promise<StoredPart | null>;
  /**
   * With the other parts of its draft at hand: all faults that stand against publishing this part, and the record as it would be
   * published now, as a form has it. A field that was left empty may have a value there. Of a record that cannot be read as much
   * as can be told; null where that is nothing.
   */
  examine(tx: Prisma.TransactionClient, part: DraftPartInput, parts: DraftParts): Promise<ExaminedPart>;
  /** The claims, and the rows with words of a source, that differ between the base and what was typed. */
  changedClaims(part: DraftPartInput): ChangedClaim[];
  /**
   * Writes the part, which has no faults and whose base is current, and says what changed. A part that changes nothing
   * gives no entry. Parts are published in `publishingOrder`.
   */
  publish(
    tx: Prisma.TransactionClient,
    part: DraftPartInput,
    parts: DraftParts,
    context: PublishContext,
  ): Promise<{ id: string; changes: ChangeEntry[]; touched?: { type: string; id: string }[] }>;
};

export type PublishContext = Pick<WriteContext, 'renew'> & {
  reason: string | null;
  /** For a preview, which nobody keeps: whatever can be read of a part with faults is written. */
  mayHaveFaults: boolean;
};
