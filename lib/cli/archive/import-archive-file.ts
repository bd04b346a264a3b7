import { type ArchiveImport, importArchive } from '@/lib/archive/import-archive';
import { describeArchive } from '@/lib/cli/terminal/describe-archive';
import { noteLastHead } from '@/lib/cli/terminal/note-last-head';
import { progressLine } from '@/lib/cli/terminal/progress-line';
import { tellPublication } from '@/lib/cli/terminal/tell-publication';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { createDatabaseClient, type Database } from '@/lib/db/client';
import { reindex } from '@/lib/search/indexing/reindex';
import { connect } from '@/prisma/server-check';

type Manner = { isDryRun: boolean; asJson: boolean };

/** Brings an archive into an empty database; returns the exit code. */
export async function importArchiveFile(path: string, { isDryRun, asJson }: Manner): Promise<number> {
  const result = await withRecords(async (url) => {
    const imported = await importRows(url, path, isDryRun);
    if (imported.state !== 'imported') return imported;
    const db = createDatabaseClient(url);
    try {
      await index(db);
      await noteLastHead(db);
    } finally {
      await db.$disconnect();
    }
    await tellPublication(url);
    return imported;
  });
  process.stdout.write(asJson ? `${JSON.stringify(result)}\n` : inWords(result));
  return 0;
}

async function importRows(url: string, path: string, isDryRun: boolean): Promise<ArchiveImport> {
  const bar = progressLine('Importing');
  const client = await connect(url);
  try {
    return await importArchive(client, path, { isDryRun, onProgress: bar.show });
  } finally {
    bar.clear();
    await client.end();
  }
}

async function index(db: Database): Promise<void> {
  const bar = progressLine('Indexing');
  try {
    await reindex(db, bar.show);
  } finally {
    bar.clear();
  }
}

function inWords({ state, later, ...report }: ArchiveImport): string {
  if (state === 'imported') return `Imported ${describeArchive(report)}\n`;
  if (state === 'planned') return `Would import ${describeArchive(report)}\nNothing was written.\n`;
  const more = later > 0 ? `, and ${later} later change${later === 1 ? '' : 's'}` : '';
  return `Nothing to change: the database has all of this archive${more}.\n`;
}
