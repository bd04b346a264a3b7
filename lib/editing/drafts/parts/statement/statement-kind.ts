import { newRowId } from '@/lib/db/row-id';
import { writeStatements } from '@/lib/editing/bundled/rows/write-statements';
import { staledByStatement } from '@/lib/editing/bundled/subjects';
import { changedClaims } from '@/lib/editing/drafts/parts/claims/changed-claims';
import type { PartKind } from '@/lib/editing/drafts/parts/part-kind';
import { isSameRecord, refuseFaulty } from '@/lib/editing/drafts/parts/values/published-part';
import { rowOfKnown } from '@/lib/editing/drafts/parts/values/row-of';
import { findStatement } from '@/lib/editing/statements/statement-record';
import { indexTexts } from '@/lib/search/indexing/reindex';
import { checkStatement } from './check-statement';
import { toStatementPayload } from './statement-payload';

export const statementKind: PartKind = {
  type: 'statement',

  async read(tx, subject) {
    const stored = await findStatement(tx, subject);
    if (stored === null) return null;
    const { version, record, withdrawnReason } = stored;
    return { id: subject, version, isWithdrawn: withdrawnReason !== null, payload: toStatementPayload(record) };
  },

  async examine(tx, part, parts) {
    const { sheet, readable } = await checkStatement(tx, part, parts);
    return { faults: sheet.faults, record: readable && toStatementPayload(readable) };
  },

  changedClaims: (part) => changedClaims('statement', part),

  async publish(tx, part, parts, { renew, reason, mayHaveFaults }) {
    const { sheet, known, stored, ...checked } = await checkStatement(tx, part, parts);
    const record = mayHaveFaults ? checked.readable : checked.record;
    if (record === null) return refuseFaulty('statement', sheet.faults);
    if (isSameRecord(stored?.record, record)) return { id: record.id, changes: [] };
    if (stored) await renew([record.id]);
    const written = { rowId: stored?.rowId ?? newRowId(), record };
    const [created, updated] = stored ? [[], [written]] : [[written], []];
    await writeStatements({ tx, created, updated, touched: [written], rowOf: rowOfKnown(known) });
    await indexTexts(tx, [record.id]);
    const meetings = [stored?.record.meeting ?? null, record.meeting];
    const change = {
      action: stored ? 'statement.revise' : 'statement.publish',
      subject: { type: 'statement', id: record.id },
      before: stored?.record ?? null,
      after: record,
      tags: [...new Set(meetings.flatMap((meeting) => staledByStatement(record.id, meeting)))],
      ...(reason !== null && { reason }),
    };
    return { id: record.id, changes: [change] };
  },
};
