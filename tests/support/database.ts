import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeEach, inject } from 'vitest';
import { createDatabaseClient, type Database, forgetDatabase } from '@/lib/db/client';
import { headFile } from '@/lib/editing/history/head-file';
import { setDatabase } from '@/lib/env';
import { withDatabase } from '@/prisma/migrating/scratch-database';
import { connect } from '@/prisma/server-check';

export type TestDatabase = { url: string; db: Database };

type Copy = {
  /** Another one after any write, here or in another database of the server. */
  lastWrite(): Promise<string>;
  renew(): Promise<void>;
};

type Template = 'empty' | 'migrated' | 'loaded';

/**
 * Makes a database for the test file, copied from a template: `migrated` is empty, `loaded` has the bundled records,
 * `empty` has no table at all. Call it at the top of a file: `const { db } = await testDatabase('loaded')`. From then
 * on the portal's own client of this process uses it as well. It is dropped after the file.
 */
export async function testDatabase(template: Template = 'migrated'): Promise<TestDatabase> {
  const { url, db } = await copyTemplate(template);
  setDatabase(url);
  return { url, db };
}

/** The same for files whose worker others share: the portal's own client goes on with what it has. */
export async function databaseApart(template: Template = 'migrated'): Promise<TestDatabase> {
  const { url, db } = await copyTemplate(template);
  return { url, db };
}

/** As testDatabase, copied anew before each test: for files whose tests write what other tests of the file would find. */
export async function testDatabaseForEach(template: Template = 'migrated'): Promise<TestDatabase> {
  const { url, db, lastWrite, renew } = await copyTemplate(template);
  setDatabase(url);
  let before = await lastWrite();
  beforeEach(async () => {
    if ((await lastWrite()) === before) return;
    await renew();
    before = await lastWrite();
  });
  return { url, db };
}

async function copyTemplate(template: Template): Promise<TestDatabase & Copy> {
  const templates = inject('templates');
  const name = `${templates.prefix}_${randomBytes(4).toString('hex')}`;
  const server = await connect(templates.server);
  const create = () =>
    server.query(
      `create database ${name} template ${template === 'empty' ? 'template0' : templates[template]} strategy file_copy`,
    );
  const drop = () => server.query(`drop database ${name} with (force)`);
  await create();
  const url = withDatabase(templates.server, name);
  const db = createDatabaseClient(url);
  afterAll(async () => {
    await db.$disconnect();
    await forgetDatabase();
    await drop();
    await server.end();
  });
  return {
    url,
    db,
    async lastWrite() {
      const { rows } = await server.query<{ id: string }>('select pg_snapshot_xmax(pg_current_snapshot())::text as id');
      return rows[0]?.id ?? '';
    },
    async renew() {
      // Both connect again when they are next asked.
      await Promise.all([db.$disconnect(), forgetDatabase()]);
      await drop();
      await create();
      // It is of the database that went.
      await rm(headFile, { force: true });
    },
  };
}
