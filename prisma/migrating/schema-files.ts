import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Path and text, as the schema engine takes it. */
export type SchemaFile = [path: string, text: string];

export type Migration = { name: string; sql: string };

export type SchemaFolders = { schema: string; migrations: string };

export const projectFolders: SchemaFolders = {
  schema: resolve('prisma/schema'),
  migrations: resolve('prisma/migrations'),
};

export async function readSchema({ schema }: SchemaFolders): Promise<SchemaFile[]> {
  const names = (await readdir(schema, { recursive: true })).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (name): Promise<SchemaFile> => [join(schema, name), await readFile(join(schema, name), 'utf8')]),
  );
}

/** Reads the migrations in the order in which they apply; empty if none has been drafted yet. */
export async function readMigrations({ migrations }: SchemaFolders): Promise<Migration[]> {
  if (!existsSync(migrations)) return [];
  const entries = await readdir(migrations, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(join(migrations, name, 'migration.sql'), 'utf8') })),
  );
}

/** Computes the checksum that Prisma stores for an applied migration. */
export function checksumOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex');
}
