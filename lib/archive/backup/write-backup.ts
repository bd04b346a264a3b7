import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { quoted } from '@/lib/archive/load/without-constraints';
import { checksumLine } from '@/lib/archive/zip/checksums';
import { writeWholeFile } from '@/lib/archive/zip/write-whole-file';
import { writeZip } from '@/lib/archive/zip/zip-file';
import { env } from '@/lib/env';
import { type BackupManifest, backupEntries, backupForm, ofTheMoment } from './backup-form';

/** Called with the tables that are written. */
type Progress = (done: number, total: number) => void;

export type BackupReport = { tables: number; rows: number };

/**
 * Copies every table as of one moment into a file that only its owner reads: accounts with their secrets, drafts and sessions
 * are in it. It is for this release alone; what outlives releases is the archive.
 */
export async function writeBackup(client: pg.Client, path: string, onProgress: Progress): Promise<BackupReport> {
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const tables = await readTables(client);
    const names = Object.keys(tables).toSorted();
    await writeWholeFile(path, async (file) => {
      const zip = writeZip(file);
      const sums: string[] = [];
      const add = async (name: string, parts: AsyncIterable<string | Uint8Array> | string[]) => {
        const entry = await zip.begin(name);
        for await (const part of parts) await entry.write(part);
        sums.push(checksumLine(await entry.close(), name));
      };
      for (const [index, name] of names.entries()) {
        const columns = (tables[name]?.columns ?? []).map(quoted).join(', ');
        await add(backupEntries.table(name), client.query(copyTo(`COPY ${quoted(name)} (${columns}) TO STDOUT`)));
        onProgress(index + 1, names.length);
      }
      await add(backupEntries.manifest, [`${JSON.stringify(await readManifest(client, tables), null, 2)}\n`]);
      await add(backupEntries.checksums, sums.slice());
      await zip.close();
    });
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    return { tables: names.length, rows };
  } finally {
    await client.query('ROLLBACK');
  }
}

async function readManifest(client: pg.Client, tables: BackupManifest['tables']): Promise<BackupManifest> {
  return {
    format: backupForm,
    record: env.PORTAL_PRACTICE ? 'practice' : 'real',
    migrations: await readMigrations(client),
    tables,
    sequences: await readSequences(client),
  };
}

/** The migrations of a database in the order in which they were applied. */
export async function readMigrations(client: pg.Client): Promise<[string, string][]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows.map(({ name, checksum }) => [name, checksum]);
}

async function readTables(client: pg.Client): Promise<BackupManifest['tables']> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT t.table_name AS name, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
       FROM information_schema.tables t JOIN information_schema.columns c USING (table_schema, table_name)
      WHERE t.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND t.table_name <> ALL($1)
      GROUP BY 1`,
    [['_prisma_migrations', ...ofTheMoment]],
  );
  const tables: BackupManifest['tables'] = {};
  for (const { name, columns } of rows) {
    const counted = await client.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${quoted(name)}`);
    tables[name] = { columns, rows: counted.rows[0]?.rows ?? 0 };
  }
  return tables;
}

async function readSequences(client: pg.Client): Promise<BackupManifest['sequences']> {
  const { rows: names } = await client.query<{ name: string }>(
    'SELECT sequencename AS name FROM pg_sequences WHERE schemaname = current_schema() ORDER BY 1',
  );
  const sequences: BackupManifest['sequences'] = {};
  for (const { name } of names) {
    const { rows } = await client.query<{ last: string; is_called: boolean }>(
      `SELECT last_value::text AS last, is_called FROM ${quoted(name)}`,
    );
    const [row] = rows;
    if (row) sequences[name] = { last: row.last, isCalled: row.is_called };
  }
  return sequences;
}
