import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { loader } from '@/lib/auth/permissions';
import { createDatabaseClient, type Database } from '@/lib/db/client';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { applyMigrations, draftMigration } from '@/prisma/migrating/migrate';
import { projectFolders, readMigrations, type SchemaFolders } from '@/prisma/migrating/schema-files';
import { withScratchDatabase } from '@/prisma/migrating/scratch-database';
import { testDatabase } from '@/tests/support/database';

const { url: server } = await testDatabase('empty');
const held = await readFile('tests/fixtures/first-release.sql', 'utf8');
const firstChange = '20261128110000_parties_of_a_meeting';
const names = (await readMigrations(projectFolders)).map(({ name }) => name);
/** The last migration of each schema that can hold the first release's data: the first release has two. */
const released = names.slice(1, names.indexOf(firstChange));

const load = async (db: Database) => loadRecords(loader, await readRecordFiles(), { db });

it.each(released)('what a portal at %s holds is found whole after every later migration', (last) =>
  withScratchDatabase(server, async (client, url) => {
    await applyMigrations(url, await foldersUpTo(last));
    await client.query(held);
    const before = await countRows(client);
    await applyMigrations(url);
    const after = await countRows(client);

    const { _Host, _CoChair, meeting_participant, ...kept } = before;
    expect(after).toMatchObject(kept);
    expect(after.meeting_party).toBe(Number(_Host) + Number(_CoChair) + Number(meeting_participant));
    await withClient(url, async (db) => {
      expect(await partsIn(db, 'cifg-1')).toEqual([
        'host IT',
        'co_chair IT',
        'co_chair SA',
        'participant IT',
        'observer JP',
      ]);
      expect(await partsIn(db, 'cifg-2')).toEqual(['host SA']);
      expect(await db.body.findMany({ select: { publicId: true, kind: true }, orderBy: { position: 'asc' } })).toEqual([
        { publicId: 'cifg', kind: 'working_group' },
        { publicId: 'other', kind: null },
      ]);
      expect(await db.claim.findMany({ select: { status: true }, orderBy: { publicId: 'asc' } })).toEqual([
        { status: 'adopted' },
        { status: 'open' },
        { status: 'open' },
      ]);
      expect(await db.meeting.findUnique({ where: { publicId: 'cifg-1' } })).toMatchObject({
        version: 3,
        ordinal: 1,
        updatedAt: new Date('2026-01-03T00:00:00.123Z'),
      });
    });
  }),
);

it('the loader brings a database of the first release to what the record says today', () =>
  withScratchDatabase(server, async (client, url) => {
    await applyMigrations(url, await foldersUpTo(released[0] ?? ''));
    await client.query(held);
    await applyMigrations(url);
    await withClient(url, async (db) => {
      const report = await load(db);
      expect(report.counts.body).toMatchObject({ updated: 2, kept: 0 });
      expect(await db.claim.findMany({ where: { property: 'working-groups' }, select: { status: true } })).toEqual([
        { status: 'both_stand' },
        { status: 'both_stand' },
      ]);
      expect(await partsIn(db, 'cifg-2')).toContain('co_chair US');
      expect((await load(db)).run).toBeNull();
    });
  }));

it('Prisma sees nothing to migrate in the schema as it is', async () => {
  const copy = await foldersUpTo(names.at(-1) ?? '');
  await cp(projectFolders.schema, copy.schema, { recursive: true });
  expect(await draftMigration(server, 'nothing', copy)).toBeNull();
});

/** The project's migrations up to and with this one; the schema is needed by name only. */
async function foldersUpTo(last: string): Promise<SchemaFolders> {
  const root = await mkdtemp(join(tmpdir(), 'portal-released-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folders = { schema: join(root, 'schema'), migrations: join(root, 'migrations') };
  await cp(projectFolders.schema, folders.schema, { recursive: true });
  for (const name of ['migration_lock.toml', ...names.slice(0, names.indexOf(last) + 1)]) {
    await cp(join(projectFolders.migrations, name), join(folders.migrations, name), { recursive: true });
  }
  return folders;
}

async function countRows(client: pg.Client): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const { rows: found } = await client.query<{ n: number }>(`select count(*)::int as n from "${name}"`);
    counts[name] = found[0]?.n ?? 0;
  }
  return counts;
}

async function withClient(url: string, work: (db: Database) => Promise<void>): Promise<void> {
  const db = createDatabaseClient(url);
  try {
    await work(db);
  } finally {
    await db.$disconnect();
  }
}

async function partsIn(db: Database, meeting: string): Promise<string[]> {
  const rows = await db.meetingParty.findMany({
    select: { role: true, party: { select: { code: true } } },
    where: { meeting: { publicId: meeting } },
    orderBy: [{ role: 'asc' }, { party: { code: 'asc' } }],
  });
  return rows.map(({ role, party }) => `${role} ${party.code}`);
}
