import type { Prisma } from '@/lib/db/generated/client';
import type { Extent, ParagraphKind, Rights, Standing } from '@/lib/db/generated/enums';
import type { Span } from '@/lib/text/span';

export type ParagraphRecord = { slots: string[]; kind: ParagraphKind; content: string };

/** A stretch of a document by its offsets in the NFC text, with its words and why it is named. */
export type MarkedSpan = Span & { why: string; words: string };

/** The terms that a document is read under. Without a language, its letters are not compared with one. */
export type DocumentTerms = { lang: string | null; standing: Standing; disclaimer: string | null };

/** A text as the history tells it: the whole of it, so that any of its states can be restored. */
export type TextRecord = {
  slug: string;
  statement: string;
  lang: string;
  standing: Standing;
  rights: Rights;
  extent: Extent;
  disclaimer: string | null;
  published: string | null;
  /** Null: it is ours, and nobody else has published it. */
  source: string | null;
  fetchedAt: string | null;
  /** SHA-256 of the document that the words were taken from. */
  original: string | null;
  removed: MarkedSpan[];
  warnings: MarkedSpan[];
  paragraphs: ParagraphRecord[];
  withdrawnReason: string | null;
};

export type StoredText = { rowId: string; version: number; record: TextRecord };

const storedRow = {
  source: { select: { publicId: true } },
  statement: { select: { publicId: true } },
} as const satisfies Prisma.TextInclude;

/** The text with this id, withdrawn or not. */
export async function findText(
  tx: Prisma.TransactionClient,
  statement: string,
  slug: string,
): Promise<StoredText | null> {
  const texts = await listTexts(tx, [statement]);
  return texts.find(({ record }) => record.slug === slug) ?? null;
}

/** Every text of these statements, withdrawn or not. */
export async function listTexts(tx: Prisma.TransactionClient, statements: string[]): Promise<StoredText[]> {
  const rows = await tx.text.findMany({ include: storedRow, where: { statement: { publicId: { in: statements } } } });
  const paragraphs = await readParagraphs(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toStoredText(row, paragraphs.get(row.id) ?? []));
}

/** The paragraphs of texts in order. Apart from their texts: a transaction has one connection, which asks in turn. */
export async function readParagraphs(
  tx: Prisma.TransactionClient,
  textIds: string[],
): Promise<Map<string, ParagraphRecord[]>> {
  const rows = await tx.paragraph.findMany({
    include: { slots: { include: { slot: true } } },
    where: { textId: { in: textIds } },
    orderBy: [{ textId: 'asc' }, { position: 'asc' }],
  });
  const byText = new Map<string, ParagraphRecord[]>(textIds.map((id) => [id, []]));
  for (const row of rows) byText.get(row.textId)?.push(toParagraphRecord(row));
  return byText;
}

function toStoredText(
  row: Prisma.TextGetPayload<{ include: typeof storedRow }>,
  paragraphs: ParagraphRecord[],
): StoredText {
  const { slug, lang, standing, rights, extent, disclaimer, published, withdrawnReason } = row;
  return {
    rowId: row.id,
    version: row.version,
    record: {
      slug,
      statement: row.statement.publicId,
      lang,
      standing,
      rights,
      extent,
      disclaimer,
      published,
      source: row.source?.publicId ?? null,
      fetchedAt: row.fetchedAt?.toISOString() ?? null,
      original: row.originalSha256,
      removed: row.removed as MarkedSpan[],
      warnings: row.warnings as MarkedSpan[],
      paragraphs,
      withdrawnReason,
    },
  };
}

type ParagraphRow = { kind: ParagraphKind; content: string; slots: { slot: { label: string } }[] };

function toParagraphRecord({ kind, content, slots }: ParagraphRow): ParagraphRecord {
  const labels = slots.map(({ slot }) => slot.label);
  return { slots: labels.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))), kind, content };
}
