import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { applyMigrations, draftMigration, findDrift } from '@/prisma/migrating/migrate';
import { withScratchDatabase } from '@/prisma/migrating/scratch-database';
import { testDatabase } from '@/tests/support/database';
import { makeSchemaFolders, writeSchema } from '@/tests/support/schema-folders';

const { url: server } = await testDatabase('empty');

const createPlace = 'CREATE TABLE "Place" ("id" INTEGER NOT NULL, CONSTRAINT "Place_pkey" PRIMARY KEY ("id"));';
const trickyScript = `
  CREATE TABLE "Sign" ("id" INTEGER NOT NULL, "text" TEXT DEFAULT ';', CONSTRAINT "Sign_pkey" PRIMARY KEY ("id"));
  CREATE FUNCTION say() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a;b'; END $$;
  INSERT INTO "Sign" VALUES (1, say());`;

/** A fresh database for one test. */
function withDatabase(work: (url: string, client: pg.Client) => Promise<void>): Promise<void> {
  return withScratchDatabase(server, (client, url) => work(url, client));
}

describe('applying migrations', () => {
  it('brings an empty database up to date, once', () =>
    withDatabase(async (url, client) => {
      const folders = await makeSchemaFolders({ migrations: [createPlace] });
      expect(await applyMigrations(url, folders)).toEqual(['20260101000000_step']);
      expect(await applyMigrations(url, folders)).toEqual([]);
      await client.query('insert into "Place" values (1)');
    }));

  it('keeps the history that Prisma reads', () =>
    withDatabase(async (url, client) => {
      const folders = await makeSchemaFolders({ migrations: [createPlace] });
      await applyMigrations(url, folders);
      const { rows } = await client.query('select * from _prisma_migrations');
      expect(rows).toMatchObject([
        { migration_name: '20260101000000_step', applied_steps_count: 1, rolled_back_at: null, logs: null },
      ]);
      expect(rows[0].checksum).toMatch(/^[0-9a-f]{64}$/);
      expect(rows[0].finished_at).toBeInstanceOf(Date);
    }));

  it('sends a script whole: semicolons in strings and functions do not cut it', () =>
    withDatabase(async (url, client) => {
      await applyMigrations(url, await makeSchemaFolders({ migrations: [trickyScript] }));
      const { rows } = await client.query('select text from "Sign"');
      expect(rows).toEqual([{ text: 'a;b' }]);
    }));

  it('leaves nothing of a migration that fails, and goes on once it is mended', () =>
    withDatabase(async (url, client) => {
      const broken = await makeSchemaFolders({ migrations: [`${createPlace} CREATE TABEL oops;`] });
      await expect(applyMigrations(url, broken)).rejects.toThrow(/syntax error/);
      const { rows } = await client.query(`select to_regclass('"Place"') as place`);
      expect(rows).toEqual([{ place: null }]);
      const mended = await makeSchemaFolders({ migrations: [createPlace] });
      expect(await applyMigrations(url, mended)).toEqual(['20260101000000_step']);
    }));

  it('goes on after a start that was killed before the migration was committed', () =>
    withDatabase(async (url, client) => {
      const folders = await makeSchemaFolders({ migrations: [createPlace, trickyScript] });
      await applyMigrations(url, await makeSchemaFolders({ migrations: [createPlace] }));
      await forgetEnd(client, '20260101000001_step');
      expect(await applyMigrations(url, folders)).toEqual(['20260101000001_step']);
    }));

  it('goes on after a start that was killed after the migration was committed', () =>
    withDatabase(async (url, client) => {
      const folders = await makeSchemaFolders({ migrations: [createPlace, trickyScript] });
      await applyMigrations(url, folders);
      await client.query(`delete from _prisma_migrations where migration_name = '20260101000001_step'`);
      await forgetEnd(client, '20260101000001_step');
      expect(await applyMigrations(url, folders)).toEqual([]);
    }));

  it('refuses to guess when the tables fit neither side of the unfinished migration', () =>
    withDatabase(async (url, client) => {
      await applyMigrations(url, await makeSchemaFolders({ migrations: [createPlace] }));
      await client.query('create table other (id int)');
      await forgetEnd(client, '20260101000001_step');
      const folders = await makeSchemaFolders({ migrations: [createPlace, trickyScript] });
      await expect(applyMigrations(url, folders)).rejects.toThrow(/neither as before it nor as after it/);
    }));

  it('refuses a database that holds tables which the portal did not make', () =>
    withDatabase(async (url, client) => {
      await client.query('create table theirs (id int)');
      const folders = await makeSchemaFolders({ migrations: [createPlace] });
      await expect(applyMigrations(url, folders)).rejects.toThrow(/not empty/);
    }));

  it('refuses a database that went another way', () =>
    withDatabase(async (url, client) => {
      const folders = await makeSchemaFolders({ migrations: [createPlace] });
      await applyMigrations(url, folders);
      await client.query(`update _prisma_migrations set migration_name = '20250101000000_elsewhere'`);
      await expect(applyMigrations(url, folders)).rejects.toThrow(/went different ways/);
    }));

  it('lets two starters come at once: one applies, the other finds it done', () =>
    withDatabase(async (url) => {
      const folders = await makeSchemaFolders({ migrations: [createPlace, trickyScript] });
      const applied = await Promise.all([applyMigrations(url, folders), applyMigrations(url, folders)]);
      expect(applied.flat()).toEqual(['20260101000000_step', '20260101000001_step']);
    }));
});

describe('drafting a migration', () => {
  it('writes the way from the migrations to the schema', async () => {
    const folders = await makeSchemaFolders({ migrations: [createPlace] });
    await writeSchema(folders, 'model Place {\n  id Int @id\n  name String\n}');
    const folder = await draftMigration(server, 'name_places', folders);
    expect(folder).toMatch(/\d{14}_name_places$/);
    expect(await readFile(join(folder ?? '', 'migration.sql'), 'utf8')).toContain(
      'ADD COLUMN     "name" TEXT NOT NULL',
    );
    expect(await readFile(join(folders.migrations, 'migration_lock.toml'), 'utf8')).toContain(
      'provider = "postgresql"',
    );
    expect(await findDrift(server, folders)).toEqual([]);
  });

  it('writes nothing when there is nothing to write', async () => {
    expect(await draftMigration(server, 'nothing', await makeSchemaFolders({ migrations: [createPlace] }))).toBeNull();
  });

  it('refuses a name that would not be a folder of its kind', async () => {
    await expect(draftMigration(server, '../Oops', await makeSchemaFolders())).rejects.toThrow(/lower case/);
  });
});

describe('drift between schema and migrations', () => {
  it('is none in this project', async () => {
    expect(await findDrift(server)).toEqual([]);
  });

  it('is named on both sides', async () => {
    const folders = await makeSchemaFolders({ migrations: [createPlace.replace('INTEGER', 'BIGINT')] });
    expect(await findDrift(server, folders)).toEqual([
      '- column Place.id bigint not null',
      '+ column Place.id integer not null',
    ]);
  });

  it('does not count what only a migration can say', async () => {
    const check = 'ALTER TABLE "Place" ADD CONSTRAINT "positive" CHECK ("id" > 0);';
    expect(await findDrift(server, await makeSchemaFolders({ migrations: [createPlace, check] }))).toEqual([]);
  });
});

/** The history as a process leaves it that dies between beginning a migration and reporting its end. */
async function forgetEnd(client: pg.Client, name: string): Promise<void> {
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, started_at) values (gen_random_uuid(), 'x', $1, now())`,
    [name],
  );
}
