import type { Prisma } from '@/lib/db/generated/client';
import { listTexts, type ParagraphRecord, type TextRecord } from '@/lib/editing/texts/rows/text-record';
import { changedPlaces, wordsAt } from './changed-places';
import { isSourceOf } from './is-source-of';

type Tx = Prisma.TransactionClient;

type WrittenText = { rowId: string; record: TextRecord };

/**
 * Runs after a text was written. Takes away the marks of its places that say something else now, and marks the places of
 * other texts that render what changed here. A text that is brought into line with its source does not mark the source in
 * turn, and words that are changed back mark nothing.
 */
export async function markStale(tx: Tx, own: WrittenText, before: ParagraphRecord[]): Promise<void> {
  const { record } = own;
  const { statement, standing } = record;
  const changed = changedPlaces(before, record.paragraphs);
  const answered = await settleOwn(tx, own, changed);
  if (changed.size === 0) return;
  const texts = await listTexts(tx, [statement]);
  const slots = await tx.slot.findMany({
    select: { id: true, label: true },
    where: { label: { in: [...changed.keys()] }, statement: { publicId: statement } },
  });
  for (const { id: slotId, label } of slots) {
    const now = wordsAt(record.paragraphs, label);
    const again = await tx.stalePlace.findMany({ where: { slotId, sourceId: own.rowId, was: now } });
    await tx.stalePlace.deleteMany({ where: { slotId, sourceId: own.rowId, was: now } });
    const rendering = texts.filter(
      ({ rowId, record: other }) =>
        rowId !== own.rowId &&
        isSourceOf(standing, other.standing) &&
        wordsAt(other.paragraphs, label) !== '' &&
        !answered.has(`${slotId} ${rowId}`) &&
        !again.some(({ textId }) => textId === rowId),
    );
    const was = changed.get(label) ?? '';
    const data = rendering.map(({ rowId }) => ({ textId: rowId, slotId, sourceId: own.rowId, was }));
    await tx.stalePlace.createMany({ data, skipDuplicates: true });
  }
}

/** Takes away the marks of places that this text renders otherwise now, or no longer; names them by place and source. */
async function settleOwn(
  tx: Tx,
  { rowId, record }: WrittenText,
  changed: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const marks = await tx.stalePlace.findMany({ include: { slot: true }, where: { textId: rowId } });
  const settled = marks.filter(({ slot: { label } }) => changed.has(label) || wordsAt(record.paragraphs, label) === '');
  for (const { textId, slotId, sourceId } of settled) {
    await tx.stalePlace.delete({ where: { textId_slotId_sourceId: { textId, slotId, sourceId } } });
  }
  return new Set(settled.map(({ slotId, sourceId }) => `${slotId} ${sourceId}`));
}
