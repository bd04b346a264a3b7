import type { Prisma } from '@/lib/db/generated/client';
import {
  listTexts,
  type ParagraphRecord,
  type StoredText,
  type TextRecord,
} from '@/lib/editing/texts/rows/text-record';
import { changedPlaces, wordsAt } from './changed-places';
import { isSourceOf } from './is-source-of';

type Tx = Prisma.TransactionClient;

/**
 * After a text was written: settles the places of it that were out of date and say something else now, and marks those of
 * other texts that render what changed here. An answer to a change marks nothing in the text that it answers; words that
 * are as they were again mark nothing at all.
 */
export async function markStale(tx: Tx, record: TextRecord, before: ParagraphRecord[]): Promise<void> {
  const { statement, slug, standing } = record;
  const changed = changedPlaces(before, record.paragraphs);
  const texts = await listTexts(tx, [statement]);
  const own = texts.find((text) => text.record.slug === slug);
  if (!own) return;
  const answered = await settleOwn(tx, own, new Set(changed.keys()));
  if (changed.size === 0) return;
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
async function settleOwn(tx: Tx, { rowId, record }: StoredText, changed: Set<string>): Promise<Set<string>> {
  const marks = await tx.stalePlace.findMany({ include: { slot: true }, where: { textId: rowId } });
  const settled = marks.filter(({ slot: { label } }) => changed.has(label) || wordsAt(record.paragraphs, label) === '');
  for (const { textId, slotId, sourceId } of settled) {
    await tx.stalePlace.delete({ where: { textId_slotId_sourceId: { textId, slotId, sourceId } } });
  }
  return new Set(settled.map(({ slotId, sourceId }) => `${slotId} ${sourceId}`));
}
