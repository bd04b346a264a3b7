import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { exportArchive } from '@/lib/archive/export-archive';
import { importArchive } from '@/lib/archive/import-archive';
import { quoted } from '@/lib/archive/load/without-constraints';
import { loader } from '@/lib/auth/permissions';
import { createDatabaseClient } from '@/lib/db/client';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { withScratchDatabase } from '@/prisma/migrating/scratch-database';
import { readManyRecords } from '@/tests/support/many-records';

/** Seconds and memory of the archive, beside `COPY` of the same rows. */
export type ArchiveBench = {
  rows: number;
  export: number;
  copyOut: number;
  grownBy: number;
  meetings: number;
  import: number;
  copyIn: number;
};

/** Exports so many generated texts; imports a record of so many meetings, with its history and every check. */
export async function measureArchive(databaseUrl: string, texts: number, meetings: number): Promise<ArchiveBench> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-bench-archive-'));
  try {
    return await withScratchDatabase(databaseUrl, async (client, url) => {
      await applyMigrations(url);
      const db = createDatabaseClient(url);
      await loadRecords(loader, await readManyRecords(meetings), { db, headFile: null }).finally(() =>
        db.$disconnect(),
      );
      const imported = await measureImport(client, databaseUrl, join(folder, 'few.zip'));
      await addTexts(client, texts);
      return { meetings, ...imported, ...(await measureExport(client, join(folder, 'many.zip'))) };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Into an empty database, then the same rows into another one by `COPY`, without triggers and foreign keys. */
async function measureImport(client: pg.Client, databaseUrl: string, path: string) {
  await exportArchive(client, path);
  const tables = await copyOut(client);
  const took = await withScratchDatabase(databaseUrl, async (empty, url) => {
    await applyMigrations(url);
    return timed(() => importArchive(empty, path, { isDryRun: false }));
  });
  const copied = await withScratchDatabase(databaseUrl, async (empty, url) => {
    await applyMigrations(url);
    await empty.query(`SET session_replication_role = replica`);
    // Tables without a row may point to these.
    await empty.query(`TRUNCATE ${[...tables.keys()].map(quoted).join(', ')} CASCADE`);
    return timed(async () => {
      for (const [name, bytes] of tables)
        await pipeline(Readable.from([bytes]), empty.query(copyFrom(`COPY ${quoted(name)} FROM STDIN`)));
    });
  });
  return { import: took, copyIn: copied };
}

async function measureExport(client: pg.Client, path: string) {
  const before = process.memoryUsage().rss;
  let most = before;
  const took = await timed(() =>
    exportArchive(client, path, (done) => {
      if (done % 1_000 === 0) most = Math.max(most, process.memoryUsage().rss);
    }),
  );
  const copied = await timed(() => copyOut(client));
  const { rows } = await client.query<{ rows: number }>('SELECT count(*)::int AS rows FROM text');
  return { rows: rows[0]?.rows ?? 0, export: took, copyOut: copied, grownBy: (most - before) / 1_048_576 };
}

/** Every table with a row, but for what is made anew from the others. */
async function copyOut(client: pg.Client): Promise<Map<string, Buffer>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
        AND table_name NOT IN ('_prisma_migrations', 'search_document') ORDER BY 1`,
  );
  const tables = new Map<string, Buffer>();
  for (const { name } of rows) {
    const bytes = await buffer(client.query(copyTo(`COPY ${quoted(name)} TO STDOUT`)));
    if (bytes.length > 0) tables.set(name, bytes);
  }
  return tables;
}

/** Copies of one text under other names: an export asks nothing of their history. */
async function addTexts(client: pg.Client, texts: number): Promise<void> {
  await client.query(
    `INSERT INTO text SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'slug', 'bench-' || n))).*
       FROM text t, generate_series(1, $1::int) n
      WHERE t.id = (SELECT id FROM text ORDER BY id LIMIT 1)`,
    [texts],
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}
