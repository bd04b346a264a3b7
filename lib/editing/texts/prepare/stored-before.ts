import type { Prisma } from '@/lib/db/generated/client';
import { listTexts, type ParagraphRecord, type StoredText } from '@/lib/editing/texts/rows/text-record';
import { groupBy } from '@/lib/text/group-by';
import { listSources, type StoredSource } from './match-source';

type Tx = Prisma.TransactionClient;

/** What texts that are about to be published meet in the record: read once, however many they are. */
export type StoredBefore = {
  statements: Map<string, { isWithdrawn: boolean; meeting: string | null }>;
  /** Every text of those statements, by the statement's id. */
  texts: Map<string, StoredText[]>;
  /** The labels of every place that was ever given in a statement. */
  slots: Map<string, string[]>;
  sources: StoredSource[];
  /** The paragraphs that a text without any last had, by its id: words that come back find their old places. */
  lastParagraphs: Map<string, ParagraphRecord[]>;
};

export async function readStoredBefore(tx: Tx, terms: { statement: string; slug: string }[]): Promise<StoredBefore> {
  const ids = [...new Set(terms.map(({ statement }) => statement))];
  const statements = await tx.statement.findMany({
    select: { publicId: true, withdrawnAt: true, meeting: { select: { publicId: true } } },
    where: { publicId: { in: ids } },
  });
  const texts = await listTexts(tx, ids);
  const slots = await tx.slot.findMany({
    select: { label: true, statement: { select: { publicId: true } } },
    where: { statement: { publicId: { in: ids } } },
  });
  const ofStatements = groupBy(slots, ({ statement }) => statement.publicId);
  const withWords = new Set(
    texts.filter(({ record }) => record.paragraphs.length > 0).map(({ record }) => idOf(record)),
  );
  return {
    statements: new Map(
      statements.map(({ publicId, withdrawnAt, meeting }) => [
        publicId,
        { isWithdrawn: withdrawnAt !== null, meeting: meeting?.publicId ?? null },
      ]),
    ),
    texts: groupBy(texts, ({ record }) => record.statement),
    slots: new Map([...ofStatements].map(([id, own]) => [id, own.map(({ label }) => label)])),
    sources: await listSources(tx),
    lastParagraphs: await readLastParagraphs(
      tx,
      terms.map(idOf).filter((id) => !withWords.has(id)),
    ),
  };
}

/** The words that these texts last had, by their ids. */
export async function readLastParagraphs(tx: Tx, ids: string[]): Promise<Map<string, ParagraphRecord[]>> {
  const rows = await tx.$queryRaw<{ id: string; paragraphs: ParagraphRecord[] }[]>`
    SELECT DISTINCT ON (subject_id) subject_id AS id, before -> 'paragraphs' AS paragraphs FROM change
     WHERE subject_type = 'text' AND subject_id = ANY(${ids}::text[])
       AND jsonb_typeof(before -> 'paragraphs') = 'array' AND jsonb_array_length(before -> 'paragraphs') > 0
     ORDER BY subject_id, seq DESC`;
  return new Map(rows.map(({ id, paragraphs }) => [id, paragraphs]));
}

function idOf({ statement, slug }: { statement: string; slug: string }): string {
  return `${statement}/${slug}`;
}
