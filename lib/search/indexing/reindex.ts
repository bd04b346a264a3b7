import type { Database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { SearchKind } from '@/lib/db/generated/enums';
import { analyserVersion } from './analyse';
import { collectDesignations, collectMeetings, collectMembers, collectTopics } from './collect-records';
import { collectTexts } from './collect-texts';
import type { Findable } from './document';
import { keepDocuments, removeDocuments, writeDocuments } from './index-documents';

type Tx = Prisma.TransactionClient;

const statementsAtOnce = 50;
const attempts = 5;

/** Called with the number of statements done; their texts take the longest. */
export type ReindexProgress = (done: number, total: number) => void;

/** Writes the documents of every record but texts, in the caller's transaction. */
export async function indexRecords(tx: Tx): Promise<number> {
  const records: [SearchKind, Findable[]][] = [
    ['meeting', await collectMeetings(tx)],
    ['designation', await collectDesignations(tx)],
    ['member', await collectMembers(tx)],
    ['topic', await collectTopics(tx)],
  ];
  for (const [kind, own] of records) await keepOnly(tx, kind, own);
  return records.flatMap(([, own]) => own).length;
}

/** Writes these documents, which are all that there are of their kind, perhaps none. */
async function keepOnly(tx: Tx, kind: SearchKind, own: Findable[]): Promise<void> {
  await writeDocuments(tx, own);
  await keepDocuments(tx, kind, subjectsOf(own));
}

/** Writes the documents of these designations, and removes those of designations that are no longer published. */
export async function indexDesignations(tx: Tx, ids: string[]): Promise<void> {
  await replaceDocuments(tx, 'designation', ids, await collectDesignations(tx, ids));
}

/** Writes these documents, and removes those of the other ids, whose records are no longer published. */
async function replaceDocuments(tx: Tx, kind: SearchKind, ids: string[], own: Findable[]): Promise<void> {
  const read = new Set(subjectsOf(own));
  const gone = ids.filter((id) => !read.has(id));
  await writeDocuments(tx, own);
  if (gone.length > 0) await removeDocuments(tx, kind, gone);
}

type Naming = { meetings?: Prisma.MeetingWhereInput; designations?: Prisma.DesignationWhereInput };

/** Writes the documents of the meetings and designations that name a record. */
export async function indexNaming(tx: Tx, { meetings, designations }: Naming): Promise<void> {
  const idsOf = (rows: { publicId: string }[]) => rows.map(({ publicId }) => publicId);
  const select = { publicId: true } as const;
  if (meetings) {
    const ids = idsOf(await tx.meeting.findMany({ select, where: meetings }));
    await writeDocuments(tx, await collectMeetings(tx, ids));
  }
  if (designations) {
    await indexDesignations(tx, idsOf(await tx.designation.findMany({ select, where: designations })));
  }
}

/** Writes the documents of all members, which name the bodies they belong to. */
export async function indexMembers(tx: Tx): Promise<void> {
  await keepOnly(tx, 'member', await collectMembers(tx));
}

/** Writes the documents of all topics, which contain the labels of their concepts. */
export async function indexTopics(tx: Tx): Promise<void> {
  await keepOnly(tx, 'topic', await collectTopics(tx));
}

/**
 * Writes the documents of these meetings and of the texts that are dated by them, and removes those of meetings that are
 * no longer published.
 */
export async function indexMeetings(tx: Tx, ids: string[]): Promise<void> {
  await replaceDocuments(tx, 'meeting', ids, await collectMeetings(tx, ids));
  const statements = await tx.statement.findMany({
    select: { publicId: true },
    where: { meeting: { publicId: { in: ids } } },
  });
  await indexTexts(
    tx,
    statements.map(({ publicId }) => publicId),
  );
}

/**
 * Writes the documents of the texts of these statements and of their meetings, which bear their titles, and removes
 * those of texts that are no longer published.
 */
export async function indexTexts(tx: Tx, statements: string[]): Promise<number> {
  const texts = await collectTexts(tx, statements);
  const rows = await tx.text.findMany({
    select: { slug: true, statement: { select: { publicId: true } } },
    where: { statement: { publicId: { in: statements } } },
  });
  const ids = rows.map(({ slug, statement }) => `${statement.publicId}/${slug}`);
  const meetings = await tx.statement.findMany({
    select: { meeting: { select: { publicId: true } } },
    where: { publicId: { in: statements }, meeting: { withdrawnAt: null } },
  });
  await replaceDocuments(tx, 'text', ids, texts);
  await writeDocuments(
    tx,
    await collectMeetings(tx, [...new Set(meetings.flatMap(({ meeting }) => meeting?.publicId ?? []))]),
  );
  return texts.length;
}

/** Tells whether documents are missing or were written by another version of the analyser. */
export async function isIndexStale(tx: Tx): Promise<boolean> {
  const [one, old] = [
    await tx.searchDocument.findFirst({ select: { subject: true } }),
    await tx.searchDocument.findFirst({
      select: { subject: true },
      where: { OR: [{ analyser: { lt: analyserVersion } }, { analyser: { gt: analyserVersion } }] },
    }),
  ];
  return one === null || old !== null;
}

/**
 * Writes every search document anew, in small transactions, while the portal serves and editors publish. Each
 * transaction sees one state of the record, and is tried again if somebody else has just written one of its documents.
 */
export async function reindex(db: Database, onProgress?: ReindexProgress): Promise<{ documents: number }> {
  const rows = await db.statement.findMany({ select: { publicId: true }, orderBy: { publicId: 'asc' } });
  const statements = rows.map(({ publicId }) => publicId);
  onProgress?.(0, statements.length);
  let documents = await inOneState(db, indexRecords);
  for (let from = 0; from < statements.length; from += statementsAtOnce) {
    const some = statements.slice(from, from + statementsAtOnce);
    documents += await inOneState(db, (tx) => indexTexts(tx, some));
    onProgress?.(Math.min(from + statementsAtOnce, statements.length), statements.length);
  }
  return { documents };
}

async function inOneState<Result>(db: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const isolationLevel = Prisma.TransactionIsolationLevel.RepeatableRead;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work, { isolationLevel, maxWait: 60_000, timeout: 600_000 });
    } catch (error) {
      if (attempt === attempts || !/could not serialize|write conflict/i.test(String(error))) throw error;
    }
  }
}

function subjectsOf(records: Findable[]): string[] {
  return records.map(({ subject }) => subject);
}
