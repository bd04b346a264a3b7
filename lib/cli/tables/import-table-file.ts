import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { progressLine } from '@/lib/cli/terminal/progress-line';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { importTable, type TableImport } from '@/lib/editing/tables/import-table';
import { readTable } from '@/lib/editing/tables/read-table';
import type { TableFault } from '@/lib/editing/tables/table-rows';
import { DomainError } from '@/lib/errors/domain-error';
import type { Locale } from '@/lib/i18n/locales';
import { describeTable } from './describe-table';

type Manner = { isDryRun: boolean; starter: string | null; reason: string | null; lang: Locale; asJson: boolean };

const mostBytes = 64 * 2 ** 20;

/** Makes drafts of the rows of a table in CSV; returns the exit code. */
export async function importTableFile(path: string, { lang, asJson, ...manner }: Manner): Promise<number> {
  const table = await readTable(await readBytes(path), basename(path));
  const result: TableImport = 'faults' in table ? refused(table.faults) : await work(table, manner);
  const leftAside = 'faults' in table ? [] : table.leftAside;
  const words = asJson ? `${JSON.stringify({ ...result, leftAside })}\n` : await describeTable(result, leftAside, lang);
  if (result.state === 'refused' && !asJson) process.stderr.write(words);
  else process.stdout.write(words);
  return result.state === 'refused' ? 1 : 0;
}

function refused(faults: TableFault[]): TableImport {
  return { state: 'refused', faults };
}

async function readBytes(path: string): Promise<Uint8Array> {
  const stats = await stat(path).catch(() => null);
  if (stats === null || !stats.isFile())
    throw new DomainError('not-found', `there is no file ${JSON.stringify(path)}.`);
  if (stats.size > mostBytes)
    throw new DomainError('invalid', `the file has ${stats.size} bytes; ${mostBytes} are the most.`);
  return readFile(path);
}

async function work(
  { type, rows }: Extract<Awaited<ReturnType<typeof readTable>>, { rows: unknown }>,
  manner: Pick<Manner, 'isDryRun' | 'starter' | 'reason'>,
): Promise<TableImport> {
  const bar = progressLine('Reading');
  try {
    return await withRecords(() =>
      importTable({ kind: 'operator' }, { type, rows, ...manner }, { onProgress: bar.show }),
    );
  } finally {
    bar.clear();
  }
}
