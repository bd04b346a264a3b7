import { z } from 'zod';
import { type Actor, actorName, authorize } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { newRowId } from '@/lib/db/row-id';
import { lockHistory, type RunReference, recordChanges } from '@/lib/editing/history/history';
import { keepVersions } from '@/lib/editing/history/keep-versions';
import { Reason } from '@/lib/editing/reason';
import {
  findDuplicates,
  type ImportFault,
  type ImportRow,
  readTextsFolder,
  type UnsoundRow,
} from '@/lib/editing/texts/document/read-texts-folder';
import { type EarlierInRun, type PreparedText, prepareText } from '@/lib/editing/texts/prepare/prepare-text';
import { writePrepared } from '@/lib/editing/texts/prepare/write-prepared';

const Input = z.strictObject({
  paths: z.array(z.string().min(1, 'validation.required')).min(1, 'validation.required'),
  /** Only says what would happen. */
  isDryRun: z.boolean(),
  reason: Reason.nullable(),
});

/** Called before each text is written, with how many have been; what it throws takes the whole import back. */
export type ImportProgress = (done: number, total: number) => void | Promise<void>;

export type PreparedRow = { row: ImportRow; prepared: PreparedText };

export type ImportResult =
  | { state: 'refused'; faults: ImportFault[] }
  /** `run` is null where nothing was written: a dry run, or nothing to change. */
  | { state: 'planned' | 'published'; run: string | null; texts: PreparedRow[] };

type Tx = Prisma.TransactionClient;

/**
 * Publishes folders of texts, all of them or none, as one run. A folder that was imported before changes nothing. A dry
 * run prepared the same and writes nothing.
 */
export async function importTexts(actor: Actor, input: unknown, onText?: ImportProgress): Promise<ImportResult> {
  authorize(actor, 'text.publish');
  const { paths, isDryRun, reason } = Input.parse(input);
  const folders = await Promise.all([...new Set(paths)].map(readTextsFolder));
  const rows = folders.flatMap((folder) => folder.rows);
  const unsound = folders.flatMap((folder) => folder.unsound);
  const faults = [...folders.flatMap((folder) => folder.faults), ...findDuplicates([...rows, ...unsound])];

  return db.$transaction(
    async (tx): Promise<ImportResult> => {
      if (!isDryRun) await lockHistory(tx);
      const earlier = await prepareRows(tx, rows);
      const all = [...faults, ...earlier.faults, ...(await findUnknown(tx, unsound))].sort(
        (a, b) => (a.row ?? 0) - (b.row ?? 0),
      );
      if (all.length > 0) return { state: 'refused', faults: all };
      const { texts } = earlier;
      const changing = texts.filter(({ prepared }) => prepared.outcome !== 'unchanged').map(({ prepared }) => prepared);
      if (isDryRun) return { state: 'planned', run: null, texts };
      if (changing.length === 0) return { state: 'published', run: null, texts };
      const run = await openRun(tx, actorName(actor), changing);
      for (const [index, prepared] of changing.entries()) {
        await onText?.(index, changing.length);
        await recordChanges(tx, actor, await writePrepared(tx, prepared, reason), run);
        await keepVersions(tx);
      }
      return { state: 'published', run: run.publicId, texts };
    },
    { maxWait: 60_000, timeout: 600_000 },
  );
}

async function prepareRows(tx: Tx, rows: ImportRow[]): Promise<{ texts: PreparedRow[]; faults: ImportFault[] }> {
  const earlier: EarlierInRun = { records: [], sources: [] };
  const texts: PreparedRow[] = [];
  const faults: ImportFault[] = [];
  for (const row of rows) {
    const prepared = await prepareText(tx, row.terms, row.bytes, earlier);
    if ('faults' in prepared) {
      const { path, row: number, id } = row;
      faults.push(...prepared.faults.map((fault) => ({ path, row: number, id, ...fault })));
      continue;
    }
    texts.push({ row, prepared });
    earlier.records.push(prepared.record);
    if (prepared.source.created) earlier.sources.push(prepared.source.created);
  }
  return { texts, faults };
}

/** A prepared text was asked for its statement already; of the rest this much can be said too. */
async function findUnknown(tx: Tx, unsound: UnsoundRow[]): Promise<ImportFault[]> {
  const named = unsound.flatMap(({ statement }) => (statement === null ? [] : [statement]));
  const known = await tx.statement.findMany({ select: { publicId: true }, where: { publicId: { in: named } } });
  const ids = new Set(known.map(({ publicId }) => publicId));
  return unsound.flatMap(({ statement, ...place }) => {
    const reason = `there is no statement ${statement}`;
    return statement === null || ids.has(statement) ? [] : [{ ...place, field: 'statement', reason }];
  });
}

async function openRun(tx: Tx, actor: string, prepared: PreparedText[]): Promise<RunReference> {
  const now = new Date();
  const id = newRowId();
  const publicId = `import-${now.toISOString().replace(/\D/g, '')}`;
  const report = { texts: prepared.map((prepared) => ({ id: prepared.id, outcome: prepared.outcome })) };
  await tx.run.create({
    data: { id, publicId, kind: 'import', actor, startedAt: now, finishedAt: now, report },
  });
  return { id, publicId };
}
