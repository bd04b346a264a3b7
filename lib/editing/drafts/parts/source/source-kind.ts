import { newRowId } from '@/lib/db/row-id';
import { writeSources } from '@/lib/editing/bundled/rows/write-names';
import { staledBySource } from '@/lib/editing/bundled/subjects';
import type { PartKind } from '@/lib/editing/drafts/parts/part-kind';
import { isSameRecord, refuseFaulty } from '@/lib/editing/drafts/parts/values/published-part';
import { findSource } from '@/lib/editing/sources/source-record';
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

  async check(tx, part, parts) {
    return (await checkSource(tx, part, parts)).sheet.faults;
  },

  changedClaims: () => [],

  /** A source that was taken back comes back under its id. */
  async publish(tx, part, parts, { reason }) {
    const { sheet, stored, record } = await checkSource(tx, part, parts);
    if (record === null) return refuseFaulty('source', sheet.faults);
    const isGone = stored !== null && stored.withdrawnReason !== null;
    if (!isGone && isSameRecord(stored?.record, record)) return { id: record.id, changes: [] };
    const isThere = stored !== null && !isGone;
    const written = { rowId: isThere ? stored.rowId : newRowId(), record };
    const [created, updated] = isThere ? [[], [written]] : [[written], []];
    await writeSources({ tx, created, updated, touched: [written], rowOf: noReferences });
    const change = {
      action: isThere ? 'source.revise' : isGone ? 'source.restore' : 'source.add',
      subject: { type: 'source', id: record.id },
      before: isThere ? stored.record : null,
      after: record,
      tags: staledBySource,
      ...(reason !== null && { reason }),
    };
    return { id: record.id, changes: [change] };
  },
};

function noReferences(): never {
  throw new Error('A source names no other record');
}
