import type { Prisma } from '@/lib/db/generated/client';
import type { StatementSnapshot } from '@/lib/db/statement-snapshot';
import { type ParagraphRecord, readParagraphs } from '@/lib/editing/texts/rows/text-record';
import { publicPart } from '@/lib/text/documents/excerpt';

const snapshotRow = {
  id: true,
  version: true,
  kind: true,
  titleAr: true,
  titleEn: true,
  titleArOwn: true,
  titleKind: true,
  officialLanguage: true,
  issued: true,
  issuerAr: true,
  issuerEn: true,
} satisfies Prisma.StatementSelect;

/**
 * Writes down how each statement whose present version is not yet kept reads now. To be called at the end of every
 * transaction that alters statements, after its changes are recorded: the last of them is what made the version.
 */
export async function keepVersions(tx: Prisma.TransactionClient): Promise<void> {
  const unkept = await tx.$queryRaw<{ id: string; seq: bigint }[]>`
    SELECT id, seq FROM (
      SELECT s.id, (
        SELECT max(c.seq) FROM change c
        WHERE (c.subject_type = 'statement' AND c.subject_id = s.public_id)
          OR (c.subject_type = 'text' AND starts_with(c.subject_id, s.public_id || '/'))
      ) AS seq
      FROM statement s
      WHERE NOT EXISTS (SELECT FROM statement_version v WHERE v.statement_id = s.id AND v.number = s.version)
    ) AS unkept WHERE seq IS NOT NULL`;
  if (unkept.length === 0) return;
  const seqs = new Map(unkept.map(({ id, seq }) => [id, seq]));
  const ids = [...seqs.keys()];
  const rows = await tx.statement.findMany({ select: snapshotRow, where: { id: { in: ids } } });
  const texts = await tx.text.findMany({
    include: { source: true },
    where: { statementId: { in: ids }, withdrawnAt: null },
    orderBy: { slug: 'asc' },
  });
  const paragraphs = await readParagraphs(
    tx,
    texts.map(({ id }) => id),
  );
  await tx.statementVersion.createMany({
    data: rows.map((row) => {
      const own = texts.filter(({ statementId }) => statementId === row.id);
      const snapshot = toSnapshot(
        row,
        own.map((text) => toTextSnapshot(text, paragraphs.get(text.id) ?? [])),
      );
      return { statementId: row.id, number: row.version, changeSeq: seqs.get(row.id) ?? 0n, snapshot };
    }),
  });
}

type SnapshotRow = Prisma.StatementGetPayload<{ select: typeof snapshotRow }>;
type TextSnapshot = StatementSnapshot['texts'][number];
type TextRow = Prisma.TextGetPayload<{ include: { source: true } }>;

function toSnapshot(row: SnapshotRow, texts: TextSnapshot[]): StatementSnapshot {
  return {
    kind: row.kind,
    title: { ar: row.titleAr, en: row.titleEn },
    titleArOwn: row.titleArOwn,
    titleKind: row.titleKind,
    officialLanguage: row.officialLanguage,
    issued: row.issued,
    issuer: { ar: row.issuerAr, en: row.issuerEn },
    texts,
  };
}

/** Only what readers may read is kept for them. */
function toTextSnapshot(text: TextRow, paragraphs: ParagraphRecord[]): TextSnapshot {
  const { slug, lang, standing, rights, extent, disclaimer, published, version, source } = text;
  return {
    ...{ slug, lang, standing, rights, extent, disclaimer, published, version },
    fetchedAt: text.fetchedAt?.toISOString() ?? null,
    isHeld: text.originalSha256 !== null,
    isExcerpt: extent === 'excerpt' && paragraphs.length > 0,
    paragraphs: publicPart(extent, paragraphs),
    source: {
      publicId: source.publicId,
      publisherAr: source.publisherAr,
      publisherEn: source.publisherEn,
      url: source.url,
      lang: source.lang,
      published: source.published,
      kind: source.kind,
      state: source.state,
      archiveUrl: source.archiveUrl,
    },
  };
}
