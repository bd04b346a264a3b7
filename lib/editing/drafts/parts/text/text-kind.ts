import { toDay } from '@/lib/db/day';
import type { PartKind } from '@/lib/editing/drafts/parts/part-kind';
import { isSameRecord, refuseFaulty } from '@/lib/editing/drafts/parts/values/published-part';
import { textEntry } from '@/lib/editing/texts/rows/text-entry';
import { findText, type TextRecord } from '@/lib/editing/texts/rows/text-record';
import { settleTexts, writeText } from '@/lib/editing/texts/rows/write-text';
import { isOurs } from '@/lib/text/documents/is-ours';
import { checkText } from './check-text';
import { toTextPayload } from './text-payload';

export const textKind: PartKind = {
  type: 'text',

  async read(tx, subject) {
    const [statement = '', slug = ''] = subject.split('/');
    const stored = await findText(tx, statement, slug);
    if (stored === null) return null;
    const { version, record } = stored;
    return { id: subject, version, isWithdrawn: record.withdrawnReason !== null, payload: toTextPayload(record) };
  },

  async examine(tx, part, parts) {
    const { sheet, readable } = await checkText(tx, part, parts);
    return { faults: sheet.faults, record: readable && toTextPayload(readable) };
  },

  changedClaims: () => [],

  /** Only this text is written: what another text of the statement says, and at which places, stays. */
  async publish(tx, part, parts, { renew, reason, mayHaveFaults }) {
    const { sheet, stored, ...checked } = await checkText(tx, part, parts);
    const typed = mayHaveFaults ? checked.readable : checked.record;
    if (typed === null) return refuseFaulty('text', sheet.faults);
    const record = isSameRecord(stored?.record, typed) ? typed : withDay(typed);
    const { statement, slug } = record;
    const id = `${statement}/${slug}`;
    if (isSameRecord(stored?.record, record)) return { id, changes: [] };
    await renew([statement]);
    await writeText(tx, record);
    await settleTexts(tx, [statement]);
    const row = await tx.statement.findUniqueOrThrow({
      select: { meeting: { select: { publicId: true } } },
      where: { publicId: statement },
    });
    const before = stored?.record ?? null;
    const hadWords = before !== null && before.paragraphs.length > 0;
    const action = hadWords ? 'text.revise' : 'text.publish';
    const meeting = row.meeting?.publicId ?? null;
    return { id, changes: [textEntry({ action, before, after: record, meeting, reason })] };
  },
};

/** A text of ours is dated by the day on which it is published here, where no other was typed. */
function withDay(record: TextRecord): TextRecord {
  if (!isOurs(record.standing) || record.published !== null) return record;
  return { ...record, published: toDay(new Date()) };
}
