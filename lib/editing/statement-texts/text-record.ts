import type { Prisma } from '@/lib/db/generated/client';
import type { Extent, ParagraphKind, Rights, Standing } from '@/lib/db/generated/enums';
import type { Span } from '@/lib/text/span';

export type ParagraphRecord = { slots: string[]; kind: ParagraphKind; content: string };

/** A stretch of a document by its offsets in the NFC text, with its words and why it is named. */
export type MarkedSpan = Span & { why: string; words: string };

/** What has to be said of a document before it can be read. */
export type DocumentTerms = { lang: string; standing: Standing; disclaimer: string | null };

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
  source: string;
  fetchedAt: string | null;
  /** SHA-256 of the document that the words were taken from. */
  original: string | null;
  removed: MarkedSpan[];
  warnings: MarkedSpan[];
  paragraphs: ParagraphRecord[];
  withdrawnReason: string | null;
};

export type HeldText = { rowId: string; version: number; record: TextRecord };

const heldRow = {
  source: { select: { publicId: true } },
  statement: { select: { publicId: true } },
  paragraphs: { orderBy: { position: 'asc' }, include: { slots: { include: { slot: true } } } },
} as const satisfies Prisma.TextInclude;

/** The text with this id, withdrawn or not. */
export async function findText(
  tx: Prisma.TransactionClient,
  statement: string,
  slug: string,
): Promise<HeldText | null> {
  const row = await tx.text.findFirst({ include: heldRow, where: { slug, statement: { publicId: statement } } });
  return row && toHeldText(row);
}

export async function listTexts(tx: Prisma.TransactionClient, statement: string): Promise<HeldText[]> {
  const rows = await tx.text.findMany({ include: heldRow, where: { statement: { publicId: statement } } });
  return rows.map(toHeldText);
}

function toHeldText(row: Prisma.TextGetPayload<{ include: typeof heldRow }>): HeldText {
  const { slug, lang, standing, rights, extent, disclaimer, published, withdrawnReason } = row;
  return {
    rowId: row.id,
    version: row.version,
    record: {
      ...{ slug, statement: row.statement.publicId, lang, standing, rights, extent, disclaimer, published },
      source: row.source.publicId,
      fetchedAt: row.fetchedAt?.toISOString() ?? null,
      original: row.originalSha256,
      removed: row.removed as MarkedSpan[],
      warnings: row.warnings as MarkedSpan[],
      paragraphs: row.paragraphs.map(toParagraphRecord),
      withdrawnReason,
    },
  };
}

type ParagraphRow = { kind: ParagraphKind; content: string; slots: { slot: { label: string } }[] };

export function toParagraphRecord({ kind, content, slots }: ParagraphRow): ParagraphRecord {
  const labels = slots.map(({ slot }) => slot.label);
  return { slots: labels.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))), kind, content };
}
