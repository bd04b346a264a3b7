import type { Prisma } from '@/lib/db/generated/client';
import { newRowId } from '@/lib/db/row-id';
import { markStale } from '@/lib/editing/texts/stale/mark-stale';
import { indexTexts } from '@/lib/search/indexing/reindex';
import { type ParagraphRecord, readParagraphs, type TextRecord } from './text-record';

/**
 * Brings the rows of a text to its record, with a new version of it, and marks what renders words that are others now. Its
 * statement has been renewed before.
 */
export async function writeText(tx: Prisma.TransactionClient, record: TextRecord): Promise<void> {
  const { statement, source, original, slug, paragraphs, removed, warnings, ...columns } = record;
  const { id: statementId } = await tx.statement.findUniqueOrThrow({
    select: { id: true },
    where: { publicId: statement },
  });
  const data = {
    ...columns,
    sourceId: source === null ? null : await rowIdOfSource(tx, source),
    originalSha256: original,
    removed: removed satisfies Prisma.InputJsonValue,
    warnings: warnings satisfies Prisma.InputJsonValue,
    withdrawnAt: record.withdrawnReason === null ? null : new Date(),
  };
  const before = await readStored(tx, statementId, slug);
  const { id: textId } = await tx.text.upsert({
    select: { id: true },
    where: { statementId_slug: { statementId, slug } },
    create: { ...data, statementId, slug },
    update: { ...data, version: { increment: 1 } },
  });
  await writeParagraphs(tx, statementId, textId, paragraphs);
  await markStale(tx, { rowId: textId, record }, before);
}

async function rowIdOfSource(tx: Prisma.TransactionClient, publicId: string): Promise<string> {
  return (await tx.source.findUniqueOrThrow({ select: { id: true }, where: { publicId } })).id;
}

async function readStored(tx: Prisma.TransactionClient, statementId: string, slug: string): Promise<ParagraphRecord[]> {
  const stored = await tx.text.findUnique({
    select: { id: true },
    where: { statementId_slug: { statementId, slug } },
  });
  return stored ? ((await readParagraphs(tx, [stored.id])).get(stored.id) ?? []) : [];
}

/** Brings what hangs on the texts of these statements to what was written: which places are in use, and search. */
export async function settleTexts(tx: Prisma.TransactionClient, statements: string[]): Promise<void> {
  await retireSlots(tx, statements);
  await indexTexts(tx, [...new Set(statements)]);
}

/** Keeps a document that was received; the same bytes are kept once. */
export async function keepOriginal(tx: Prisma.TransactionClient, sha256: string, bytes: Uint8Array): Promise<void> {
  await tx.original.createMany({ data: [{ sha256, bytes: Uint8Array.from(bytes) }], skipDuplicates: true });
}

async function writeParagraphs(
  tx: Prisma.TransactionClient,
  statementId: string,
  textId: string,
  paragraphs: ParagraphRecord[],
): Promise<void> {
  const labels = [...new Set(paragraphs.flatMap(({ slots }) => slots))];
  await tx.slot.createMany({ data: labels.map((label) => ({ statementId, label })), skipDuplicates: true });
  const slots = await tx.slot.findMany({ select: { id: true, label: true }, where: { statementId } });
  const slotIds = new Map(slots.map(({ id, label }) => [label, id]));
  const rows = paragraphs.map((paragraph, index) => ({ id: newRowId(), position: index + 1, paragraph }));
  await tx.paragraph.deleteMany({ where: { textId } });
  await tx.paragraph.createMany({
    data: rows.map(({ id, position, paragraph: { kind, content } }) => ({ id, textId, position, kind, content })),
  });
  await tx.paragraphSlot.createMany({
    data: rows.flatMap(({ id, paragraph }) =>
      paragraph.slots.map((label) => ({ paragraphId: id, slotId: slotIds.get(label) ?? '' })),
    ),
  });
}

/** A place that no published text renders any more is retired, and comes back with the words that it was given to. */
async function retireSlots(tx: Prisma.TransactionClient, statements: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE slot SET retired_at = CASE WHEN used.id IS NULL THEN now() END
    FROM slot AS own JOIN statement s ON s.id = own.statement_id LEFT JOIN (
      SELECT DISTINCT ps.slot_id AS id FROM paragraph_slot ps
      JOIN paragraph p ON p.id = ps.paragraph_id JOIN text t ON t.id = p.text_id
      JOIN statement w ON w.id = t.statement_id
      WHERE t.withdrawn_at IS NULL AND w.public_id = ANY(${statements}::text[])
    ) AS used ON used.id = own.id
    WHERE slot.id = own.id AND s.public_id = ANY(${statements}::text[])
      AND (own.retired_at IS NULL) = (used.id IS NULL)`;
}
