import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import type { ChangeEntry } from '@/lib/editing/history/history';
import { Reason } from '@/lib/editing/reason';
import { DocumentBytes, TextTerms } from '@/lib/editing/texts/document/text-input';
import { type PreparedText, prepareText } from '@/lib/editing/texts/prepare/prepare-text';
import { readStoredBefore } from '@/lib/editing/texts/prepare/stored-before';
import { writePrepared } from '@/lib/editing/texts/prepare/write-prepared';
import { settleTexts } from '@/lib/editing/texts/rows/write-text';
import { type WriteContext, type WrittenWork, write } from '@/lib/editing/write';

const place = { path: z.string(), row: z.number().int().positive() };

const ImportRow = z.strictObject({
  ...place,
  id: z.string(),
  file: z.string(),
  terms: TextTerms,
  /** The document as it was received. */
  bytes: DocumentBytes,
});

/** A text that can't be prepared, with what else can be looked up of it. */
const UnsoundRow = z.strictObject({ ...place, id: z.string().nullable(), statement: z.string().nullable() });

/** A fault of an import, with where a person finds it: the folder, the text of its manifest, the field. */
const ImportFault = z.strictObject({
  path: z.string(),
  row: z.number().int().positive().nullable(),
  id: z.string().nullable(),
  field: z.string(),
  reason: z.string(),
});

const Input = z.strictObject({
  /** The texts of all manifests, with their documents. */
  rows: z.array(ImportRow),
  unsound: z.array(UnsoundRow),
  /** What was wrong already when they were read. With any fault nothing is published. */
  faults: z.array(ImportFault),
  /** Only says what would happen. */
  isDryRun: z.boolean(),
  reason: Reason.nullable(),
});

export type ImportRow = z.infer<typeof ImportRow>;
export type UnsoundRow = z.infer<typeof UnsoundRow>;
export type ImportFault = z.infer<typeof ImportFault>;

/** A text with where it came from and without its bytes. */
export type PreparedRow = { row: Omit<ImportRow, 'terms' | 'bytes'>; prepared: PreparedText };

export type ImportResult =
  | { state: 'refused'; faults: ImportFault[] }
  /** `run` is null where nothing was written: a dry run, or nothing to change. */
  | { state: 'planned' | 'published'; run: string | null; texts: PreparedRow[] };

type Tx = Prisma.TransactionClient;

/**
 * Publishes texts, all of them or none, as one run. Texts that were imported before change nothing. A dry run prepares the
 * same and writes nothing.
 */
export const importTexts = write(
  'text.publish',
  Input,
  async (tx, input, context): Promise<WrittenWork<ImportResult>> => {
    const { texts, faults } = await prepareRows(tx, input.rows);
    const all = [
      ...input.faults,
      ...findDuplicates([...input.rows, ...input.unsound]),
      ...faults,
      ...(await findUnknown(tx, input.unsound)),
    ].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    if (all.length > 0) return { changes: [], result: () => ({ state: 'refused', faults: all }) };
    if (input.isDryRun) return { changes: [], result: () => ({ state: 'planned', run: null, texts }) };
    const changing = texts.map(({ prepared }) => prepared).filter(({ outcome }) => outcome !== 'unchanged');
    return {
      changes: await publishAll(tx, changing, input.reason, context),
      run: { kind: 'import', report: { texts: changing.map(({ id, outcome }) => ({ id, outcome })) } },
      touched: changing.map(({ document }) => ({ type: 'original', id: document.sha256 })),
      result: (run) => ({ state: 'published', run, texts }),
    };
  },
  { isLong: true, isDryRun: ({ isDryRun }) => isDryRun },
);

async function prepareRows(tx: Tx, rows: ImportRow[]): Promise<{ texts: PreparedRow[]; faults: ImportFault[] }> {
  const stored = await readStoredBefore(
    tx,
    rows.map(({ terms }) => terms),
  );
  const texts: PreparedRow[] = [];
  const faults: ImportFault[] = [];
  for (const { terms, bytes, ...row } of rows) {
    const earlier = texts.map(({ prepared }) => prepared);
    const prepared = prepareText(terms, bytes, stored, earlier);
    if ('faults' in prepared) {
      const { path, row: number, id } = row;
      faults.push(...prepared.faults.map((fault) => ({ path, row: number, id, ...fault })));
    } else {
      texts.push({ row, prepared });
    }
  }
  return { texts, faults };
}

async function publishAll(
  tx: Tx,
  texts: PreparedText[],
  reason: string | null,
  { renew, onProgress }: WriteContext,
): Promise<ChangeEntry[]> {
  const statements = texts.map(({ record }) => record.statement);
  await renew(statements);
  const changes: ChangeEntry[] = [];
  for (const [index, text] of texts.entries()) {
    await onProgress(index, texts.length);
    changes.push(...(await writePrepared(tx, text, reason)));
  }
  if (texts.length > 0) await settleTexts(tx, statements);
  return changes;
}

/** Two rows for one text, in one manifest or in two. */
function findDuplicates(rows: { path: string; row: number; id: string | null }[]): ImportFault[] {
  const inOrder = rows.toSorted((a, b) => a.row - b.row);
  const firsts = new Map<string | null, { path: string; row: number }>();
  return inOrder.flatMap(({ path, row, id }) => {
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, { path, row });
    if (id === null || first === undefined) return [];
    return [{ path, row, id, field: 'id', reason: `is the id of text ${first.row} already` }];
  });
}

/** A prepared text was asked for its statement already; of the rest this much can be said too. */
async function findUnknown(tx: Tx, unsound: UnsoundRow[]): Promise<ImportFault[]> {
  const named = unsound.flatMap(({ statement }) => (statement === null ? [] : [statement]));
  const known = await tx.statement.findMany({ select: { publicId: true }, where: { publicId: { in: named } } });
  const ids = new Set(known.map(({ publicId }) => publicId));
  return unsound.flatMap(({ statement, ...at }) => {
    const reason = `there is no statement ${statement}`;
    return statement === null || ids.has(statement) ? [] : [{ ...at, field: 'statement', reason }];
  });
}
