import type { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { newRowId } from '@/lib/db/row-id';
import type { Writing } from '@/lib/editing/bundled/rows/writing';
import { type SubjectRecords, staledBy } from '@/lib/editing/bundled/subjects';
import type { StoredRecord } from '@/lib/editing/stored-record';
import { changedClaims } from './claims/changed-claims';
import { changedEvidence } from './claims/changed-evidence';
import { isClaimant } from './fields/row-names';
import type { DraftPartInput, DraftParts, PartKind, Payload } from './part-kind';
import { readDraftIds, withDraft } from './values/draft-ids';
import { type Known, readKnown } from './values/known-records';
import { sourceOfDraft } from './values/own-source';
import { isSameRecord, refuseFaulty } from './values/published-part';
import { rowOfKnown } from './values/row-of';
import type { Sheet } from './values/sheet';

type Tx = Prisma.TransactionClient;

/** What was typed in a part, what it may name, and the source and the meeting that its draft brings. */
export type OpenPart = {
  sheet: Sheet;
  known: Known;
  source: string | null;
  meeting: string | null;
  part: DraftPartInput;
};

/** What a noun has of its own: its fields, how they are read, its rows. */
type Noun<Type extends PartType> = {
  type: Type;
  find(tx: Tx, id: string): Promise<StoredRecord<SubjectRecords[Type]> | null>;
  toPayload(record: SubjectRecords[Type]): Payload;
  /** Reads what was typed, and puts what is wrong with it into the sheet. */
  read(tx: Tx, open: OpenPart, stored: StoredRecord<SubjectRecords[Type]> | null): Promise<SubjectRecords[Type] | null>;
  idOf(record: SubjectRecords[Type]): string;
  write(writing: Writing<Type>): Promise<void>;
  index(tx: Tx, record: SubjectRecords[Type]): Promise<void>;
};

/** The field at which a withdrawn record says so. */
const firstField: { [Type in PartType]?: string } = {
  party: 'party.code',
  membership: 'membership.body',
  gap: 'gap.body',
};

/** The kind of a noun whose records are read, checked and published like those of any other. */
export function kindOf<Type extends PartType>(noun: Noun<Type>): PartKind {
  const { type } = noun;
  const check = async (tx: Tx, part: DraftPartInput, parts: DraftParts) => {
    const named = await readKnown(tx, parts);
    const ids = await readDraftIds(tx, parts, named);
    const known = withDraft(named, ids, parts);
    const sheet: Sheet = { payload: part.payload, base: part.base, faults: [] };
    const stored = part.subject === null ? null : await noun.find(tx, part.subject);
    if (stored?.withdrawnReason) {
      sheet.faults.push({ field: firstField[type] ?? `${type}.id`, message: 'validation.isWithdrawn' });
    }
    const brought = { source: sourceOfDraft(ids, parts), meeting: parts.meeting ? ids.meeting : null };
    const record = await noun.read(tx, { sheet, known, ...brought, part }, stored);
    return { sheet, known, stored, record };
  };
  return {
    type,
    async read(tx, subject) {
      const stored = await noun.find(tx, subject);
      if (stored === null) return null;
      const { version, record, withdrawnReason } = stored;
      return { id: subject, version, isWithdrawn: withdrawnReason !== null, payload: noun.toPayload(record) };
    },
    async examine(tx, part, parts) {
      const { sheet, record } = await check(tx, part, parts);
      return { faults: sheet.faults, record: record && noun.toPayload(record) };
    },
    changedClaims: (part) => [...(isClaimant(type) ? changedClaims(type, part) : []), ...changedEvidence(type, part)],
    async publish(tx, part, parts, { reason, mayHaveFaults }) {
      const { sheet, known, stored, record } = await check(tx, part, parts);
      if (record === null || (sheet.faults.length > 0 && !mayHaveFaults)) return refuseFaulty(type, sheet.faults);
      const id = noun.idOf(record);
      if (isSameRecord(stored?.record, record)) return { id, changes: [] };
      const written = { rowId: stored?.rowId ?? newRowId(), record };
      const [created, updated] = stored ? [[], [written]] : [[written], []];
      await noun.write({ tx, created, updated, touched: [written], rowOf: rowOfKnown(known) });
      await noun.index(tx, record);
      const before = stored ? staledBy[type](stored.record) : [];
      const change = {
        action: `${type}.${stored ? 'revise' : 'publish'}`,
        subject: { type, id },
        before: stored?.record ?? null,
        after: record,
        tags: [...new Set([...before, ...staledBy[type](record)])],
        ...(reason !== null && { reason }),
      };
      return { id, changes: [change] };
    },
  };
}
