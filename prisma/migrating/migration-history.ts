import type pg from 'pg';
import { checksumOf, type Migration } from './schema-files';

export type History = {
  /** Migrations of this source that the database does not have yet. */
  pending: string[];
  /** Migrations of the database that this source does not have: the source is older than the database. */
  unknown: string[];
  /** Migrations whose file has changed since it was applied. */
  edited: string[];
};

type Row = { id: string; migration_name: string; checksum: string; finished_at: Date | null };

/** Compares the migrations that a database has recorded with those of this source. */
export async function readHistory(client: pg.Client, migrations: Migration[]): Promise<History> {
  const rows = await readRows(client);
  const applied = new Map(rows.filter((row) => row.finished_at).map((row) => [row.migration_name, row.checksum]));
  const known = new Set(migrations.map(({ name }) => name));
  return {
    pending: migrations.filter(({ name }) => !applied.has(name)).map(({ name }) => name),
    unknown: [...applied.keys()].filter((name) => !known.has(name)),
    edited: migrations
      .filter((migration) => applied.has(migration.name) && applied.get(migration.name) !== checksumOf(migration))
      .map(({ name }) => name),
  };
}

/** Finds the attempt that began and did not end: the process died, or the migration failed. */
export async function findUnfinished(client: pg.Client): Promise<{ id: string; name: string } | null> {
  const row = (await readRows(client)).find(({ finished_at }) => finished_at === null);
  return row ? { id: row.id, name: row.migration_name } : null;
}

async function readRows(client: pg.Client): Promise<Row[]> {
  const { rows: tables } = await client.query(`select to_regclass('_prisma_migrations') as name`);
  if ((tables[0] as { name: string | null }).name === null) return [];
  const { rows } = await client.query<Row>(
    `select id, migration_name, checksum, finished_at from _prisma_migrations
      where rolled_back_at is null order by started_at`,
  );
  return rows;
}
