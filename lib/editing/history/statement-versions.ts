import { Prisma } from '@/lib/db/generated/client';
import type { StatementSnapshot } from '@/lib/db/statement-snapshot';
import { type ParagraphRecord, readParagraphs } from '@/lib/editing/texts/rows/text-record';
import { publicPart } from '@/lib/text/documents/excerpt';
import { columnsOf, digestOf, nameOf } from './published-rows';

const snapshotRow = {
  id: true,
  publicId: true,
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

export type VersionDraft = { statementId: string; statement: string; number: number; snapshot: StatementSnapshot };

/** How these statements read now, for those whose present version is not yet kept. */
export async function readUnkeptVersions(
  tx: Prisma.TransactionClient,
  statements: string[] | 'all',
): Promise<VersionDraft[]> {
  if (statements.length === 0) return [];
  const among = statements === 'all' ? Prisma.empty : Prisma.sql`AND s.public_id = ANY(${statements}::text[])`;
  const unkept = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM statement s
     WHERE NOT EXISTS (SELECT FROM statement_version v WHERE v.statement_id = s.id AND v.number = s.version) ${among}`;
  if (unkept.length === 0) return [];
  const ids = unkept.map(({ id }) => id);
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
  return rows.map((row) => {
    const own = texts.filter(({ statementId }) => statementId === row.id);
    const snapshot = toSnapshot(
      row,
      own.map((text) => toTextSnapshot(text, paragraphs.get(text.id) ?? [])),
    );
    return { statementId: row.id, statement: row.publicId, number: row.version, snapshot };
  });
}

/** Writes versions down. `seqOf` names the change that made the version of a statement. */
export async function keepVersions(
  tx: Prisma.TransactionClient,
  versions: VersionDraft[],
  seqOf: (statement: string) => bigint | undefined,
): Promise<void> {
  const rows = versions.flatMap(({ statementId, statement, number, snapshot }) => {
    const changeSeq = seqOf(statement);
    return changeSeq === undefined ? [] : [{ statementId, number, changeSeq, snapshot }];
  });
  if (rows.length > 0) await tx.statementVersion.createMany({ data: rows });
}

/**
 * What versions will come to once they are written, by their name. Their digests are part of the change that makes them,
 * whose number is not known yet; where another change than that has the digest, `seqOf` names the one that made it.
 */
export async function digestVersions(
  tx: Prisma.TransactionClient,
  versions: VersionDraft[],
  seqOf: (statement: string) => bigint | undefined = () => undefined,
): Promise<Map<string, string>> {
  if (versions.length === 0) return new Map();
  const rows = versions.map(({ statementId, statement, number, snapshot }) => {
    const seq = seqOf(statement);
    return { statement_id: statementId, number, snapshot, change_seq: seq === undefined ? null : Number(seq) };
  });
  const contents = await tx.$queryRaw<{ content: string }[]>`
    SELECT ${Prisma.raw(columnsOf('statement_version', 's'))}::text AS content
      FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) WITH ORDINALITY AS list(item, place),
           jsonb_to_record(item) AS s(statement_id uuid, number int, snapshot jsonb, change_seq bigint)
     ORDER BY place`;
  return new Map(
    versions.map((version, index) => [nameOf('version', versionId(version)), digestOf(contents[index]?.content ?? '')]),
  );
}

export function versionId({ statement, number }: Pick<VersionDraft, 'statement' | 'number'>): string {
  return `${statement}/v/${number}`;
}

/** The last change of each statement or of one of its texts. */
export async function readLastChanges(
  tx: Prisma.TransactionClient,
  statements: string[],
): Promise<Map<string, bigint>> {
  const rows = await tx.$queryRaw<{ statement: string; seq: bigint }[]>`
    SELECT split_part(subject_id, '/', 1) AS statement, max(seq) AS seq FROM change
     WHERE subject_type IN ('statement', 'text') AND split_part(subject_id, '/', 1) = ANY(${statements}::text[])
     GROUP BY 1`;
  return new Map(rows.map(({ statement, seq }) => [statement, seq]));
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
    slug,
    lang,
    standing,
    rights,
    extent,
    disclaimer,
    published,
    version,
    fetchedAt: text.fetchedAt?.toISOString() ?? null,
    isHeld: paragraphs.length > 0,
    isExcerpt: extent === 'excerpt' && paragraphs.length > 0,
    paragraphs: publicPart(extent, paragraphs),
    source: source && toSourceSnapshot(source),
  };
}

function toSourceSnapshot(source: NonNullable<TextRow['source']>): NonNullable<TextSnapshot['source']> {
  const { publicId, publisherAr, publisherEn, url, lang, published, kind, state, archiveUrl } = source;
  return { publicId, publisherAr, publisherEn, url, lang, published, kind, state, archiveUrl };
}
