import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SchemaFolders } from '@/prisma/migrating/schema-files';

/** Makes a schema of one small model in a temporary folder, with the given migrations, in order. */
export async function makeSchemaFolders({ migrations = [] as string[] } = {}): Promise<SchemaFolders> {
  const root = await mkdtemp(join(tmpdir(), 'portal-schema-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folders = { schema: join(root, 'schema'), migrations: join(root, 'migrations') };
  await mkdir(folders.schema);
  await writeSchema(folders, 'model Place {\n  id Int @id\n}');
  for (const [index, sql] of migrations.entries()) {
    const folder = join(folders.migrations, `2026010100000${index}_step`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'migration.sql'), sql);
  }
  return folders;
}

export async function writeSchema(folders: SchemaFolders, models: string): Promise<void> {
  await writeFile(
    join(folders.schema, 'schema.prisma'),
    `datasource db {\n  provider = "postgresql"\n}\n\n${models}\n`,
  );
}
