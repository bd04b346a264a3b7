import { staledBySource } from '@/lib/editing/bundled/subjects';
import type { PartKind } from '@/lib/editing/drafts/parts/part-kind';
import { isSameRecord, refuseFaulty } from '@/lib/editing/drafts/parts/values/published-part';
import { findSource } from '@/lib/editing/sources/source-record';
import { writeSource } from '@/lib/editing/sources/write-source';
import { checkSource } from './check-source';
import { toSourcePayload } from './source-payload';

export const sourceKind: PartKind = {
  type: 'source',

  async read(tx, subject) {
    const stored = await findSource(tx, subject);
    if (stored === null) return null;
    const { version, record, withdrawnReason } = stored;
    return { id: subject, version, isWithdrawn: withdrawnReason !== null, payload: toSourcePayload(record) };
  },

  async examine(tx, part, parts) {
    const { sheet, readable } = await checkSource(tx, part, parts);
    return { faults: sheet.faults, record: readable && toSourcePayload(readable) };
  },

  changedClaims: () => [],

  /** A source that was withdrawn or taken back comes back under its id. */
  async publish(tx, part, parts, { reason, mayHaveFaults }) {
    const { sheet, stored, ...checked } = await checkSource(tx, part, parts);
    const record = mayHaveFaults ? checked.readable : checked.record;
    if (record === null) return refuseFaulty('source', sheet.faults);
    const isGone = stored !== null && stored.withdrawnReason !== null;
    if (!isGone && isSameRecord(stored?.record, record)) return { id: record.id, changes: [] };
    await writeSource(tx, stored?.rowId ?? '', record);
    const change = {
      action: isGone ? 'source.restore' : stored ? 'source.revise' : 'source.add',
      subject: { type: 'source', id: record.id },
      before: stored && !isGone ? stored.record : null,
      after: record,
      tags: staledBySource,
      ...(reason !== null && { reason }),
    };
    return { id: record.id, changes: [change] };
  },
};
