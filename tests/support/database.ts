import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { createDatabaseClient, type Database } from '@/lib/db/client';
import { setDatabase } from '@/lib/env';
import { withDatabase } from '@/prisma/migrating/scratch-database';
import { connect } from '@/prisma/server-check';

export type TestDatabase = { url: string; db: Database };

/**
 * Makes a database for the test file, copied from a template: `migrated` is empty, `loaded` has the bundled records,
 * `empty` has no table at all. Call it at the top of a file: `const { db } = await testDatabase('loaded')`. From then
 * on the portal's own client of this process uses it as well. It is dropped after the file.
 */
export async function testDatabase(template: 'empty' | 'migrated' | 'loaded' = 'migrated'): Promise<TestDatabase> {
  const templates = inject('templates');
  const name = `${templates.prefix}_${randomBytes(4).toString('hex')}`;
  const server = await connect(templates.server);
  await server.query(`create database ${name} template ${template === 'empty' ? 'template0' : templates[template]}`);
  const url = withDatabase(templates.server, name);
  setDatabase(url);
  const db = createDatabaseClient(url);
  afterAll(async () => {
    await db.$disconnect();
    await server.query(`drop database ${name} with (force)`);
    await server.end();
  });
  return { url, db };
}
