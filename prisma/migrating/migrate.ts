import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiffTarget, MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import type pg from 'pg';
import { refusal } from '@/lib/errors/refusal';
import { connect } from '@/prisma/server-check';
import { type Catalog, describeSchema } from './catalog';
import { readHistory } from './migration-history';
import { resolveUnfinished } from './migration-recovery';
import { withSchemaEngine } from './schema-engine';
import {
  type Migration,
  projectFolders,
  readMigrations,
  readSchema,
  type SchemaFile,
  type SchemaFolders,
} from './schema-files';
import { withScratchDatabase } from './scratch-database';

const filters = { externalTables: [], externalEnums: [] };
const lockFile = 'migration_lock.toml';
const lockText = '# Prisma reads this file.\nprovider = "postgresql"\n';

/**
 * Brings a database up to the project's migrations and returns the names of those it applied. Two commands may call it
 * at once; an attempt that was killed half-way is resolved first.
 */
export async function applyMigrations(url: string, folders = projectFolders): Promise<string[]> {
  const migrations = await readMigrations(folders);
  const client = await connect(url);
  try {
    await client.query(`select pg_advisory_lock(hashtext('portal.migrate'))`);
    await resolveUnfinished(client, url, migrations);
    const { pending, unknown } = await readHistory(client, migrations);
    if (pending.length === 0) return [];
    if (unknown.length > 0) throw refusal(divergence(pending, unknown));
    return await runMigrations(url, migrations, folders);
  } finally {
    await client.end();
  }
}

/** Writes the next migration, from the existing migrations to the schema; null if they already agree. */
export async function draftMigration(url: string, name: string, folders = projectFolders): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw refusal(
      `A migration is named in lower case with underscores for what it means, not ${JSON.stringify(name)}.`,
    );
  }
  const schema = await readSchema(folders);
  const migrations = await readMigrations(folders);
  const from = { tag: 'migrations' as const, ...listFor(migrations, folders, lockText) };
  const sql = await withScratchDatabase(url, (_, scratchUrl) => diff(scratchUrl, schema, from));
  if (sql === null) return null;
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(folders.migrations, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), sql);
  await writeFile(join(folders.migrations, lockFile), lockText, { flag: 'wx' }).catch(() => {});
  return folder;
}

/**
 * Lists what the migrations make and the schema does not say (`-`), or the other way round (`+`); empty if they agree.
 */
export async function findDrift(url: string, folders = projectFolders): Promise<string[]> {
  const migrations = await readMigrations(folders);
  const schema = await readSchema(folders);
  const made = await describeScratch(url, async (client) => {
    for (const { sql } of migrations) await client.query(sql);
  });
  const said = await describeScratch(url, async (client, scratchUrl) => {
    const sql = await diff(scratchUrl, schema, { tag: 'empty' });
    if (sql !== null) await client.query(sql);
  });
  return [
    ...[...made].filter((line) => !said.has(line)).map((line) => `- ${line}`),
    ...[...said].filter((line) => !made.has(line)).map((line) => `+ ${line}`),
  ];
}

function describeScratch(url: string, fill: (client: pg.Client, url: string) => Promise<void>): Promise<Catalog> {
  return withScratchDatabase(url, async (client, scratchUrl) => {
    await fill(client, scratchUrl);
    return describeSchema(client);
  });
}

async function runMigrations(url: string, migrations: Migration[], folders: SchemaFolders): Promise<string[]> {
  const lock = await readFile(join(folders.migrations, lockFile), 'utf8').catch(() => null);
  const migrationsList = listFor(migrations, folders, lock);
  const schema = await readSchema(folders);
  const applied = await withSchemaEngine(url, schema, (engine) => engine.applyMigrations({ migrationsList, filters }));
  return applied.appliedMigrationNames;
}

async function diff(url: string, schema: SchemaFile[], from: DiffTarget): Promise<string | null> {
  const to = { tag: 'schemaDatamodel' as const, files: schema.map(([path, content]) => ({ path, content })) };
  const { exitCode, stdout } = await withSchemaEngine(url, schema, (engine) =>
    engine.diff({ from, to, script: true, exitCode: true, filters }),
  );
  return exitCode === 2 ? stdout : null;
}

function listFor(migrations: Migration[], folders: SchemaFolders, lock: string | null): MigrationList {
  return {
    baseDir: folders.migrations,
    lockfile: { path: lockFile, content: lock },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

function divergence(pending: string[], unknown: string[]): string {
  return (
    `The database and this source went different ways: the database has ${unknown.join(', ')}, ` +
    `the source has ${pending.join(', ')}.\n` +
    'Run the source that the database was made with, or use another database (DATABASE_URL, PORTAL_DATA).'
  );
}
