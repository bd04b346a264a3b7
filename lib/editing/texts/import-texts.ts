import type { Prisma } from '@/lib/db/generated/client';
import type { ChangeEntry } from '@/lib/editing/history/history';
import {
  type ImportFault,
  ImportInput,
  type PreparedRow,
  prepareImport,
} from '@/lib/editing/texts/prepare/prepare-import';
import type { PreparedText } from '@/lib/editing/texts/prepare/prepare-text';
import { writePrepared } from '@/lib/editing/texts/prepare/write-prepared';
import { settleTexts } from '@/lib/editing/texts/rows/write-text';
import { sourcesFirst } from '@/lib/editing/texts/stale/is-source-of';
import { type WriteContext, type WrittenWork, write } from '@/lib/editing/write';

export type ImportResult =
  | { state: 'refused'; faults: ImportFault[] }
  /** `run` is null where nothing was written: a dry run, or nothing to change. */
  | { state: 'planned' | 'published'; run: string | null; texts: PreparedRow[] };

/**
 * Publishes texts, all of them or none, as one run. Texts that were imported before change nothing. A dry run prepares the
 * same and writes nothing.
 */
export const importTexts = write(
  'text.publish',
  ImportInput,
  async (tx, input, context): Promise<WrittenWork<ImportResult>> => {
    const { texts, faults } = await prepareImport(tx, input);
    if (faults.length > 0) return { changes: [], result: () => ({ state: 'refused', faults }) };
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

/** The work of an import, for a verb that does more in the same run. */
export async function publishAll(
  tx: Prisma.TransactionClient,
  texts: PreparedText[],
  reason: string | null,
  { renew, onProgress }: WriteContext,
): Promise<ChangeEntry[]> {
  const statements = texts.map(({ record }) => record.statement);
  await renew(statements);
  const changes: ChangeEntry[] = [];
  const inOrder = texts.toSorted((a, b) => sourcesFirst(a.record.standing, b.record.standing));
  for (const [index, text] of inOrder.entries()) {
    await onProgress(index, texts.length);
    changes.push(...(await writePrepared(tx, text, reason)));
  }
  if (texts.length > 0) await settleTexts(tx, statements);
  return changes;
}
