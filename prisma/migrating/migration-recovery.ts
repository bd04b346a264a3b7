import type pg from 'pg';
import { refusal } from '@/lib/errors/refusal';
import { type Catalog, describeEverything, sameCatalog } from './catalog';
import { findUnfinished } from './migration-history';
import type { Migration } from './schema-files';
import { withScratchDatabase } from './scratch-database';

/** The key of the lock that Prisma's engines, native or not, take for migrations. */
const prismaLock = 72_707_369;

/**
 * Prisma refuses to continue after a migration that began and was not reported finished. A script is one transaction,
 * so the tables show whether it happened: they are as the earlier migrations leave them, or as this one does.
 */
export async function resolveUnfinished(client: pg.Client, url: string, migrations: Migration[]): Promise<void> {
  if ((await findUnfinished(client)) === null) return;
  await client.query('select pg_advisory_lock($1)', [prismaLock]);
  try {
    // Another process may have finished it in the meantime.
    const unfinished = await findUnfinished(client);
    if (unfinished) await resolve(client, url, migrations, unfinished);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [prismaLock]);
  }
}

async function resolve(
  client: pg.Client,
  url: string,
  migrations: Migration[],
  { id, name }: { id: string; name: string },
) {
  const { before, after } = await describeAround(url, migrations, name);
  const now = await describeEverything(client);
  if (before && sameCatalog(now, before)) {
    await client.query('update _prisma_migrations set rolled_back_at = now() where id = $1', [id]);
  } else if (after && sameCatalog(now, after)) {
    await client.query('update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1', [
      id,
    ]);
  } else {
    throw refusal(
      `The migration ${name} began and did not finish, and the tables are neither as before it nor as after it.\n` +
        'Restore the last backup, or see https://pris.ly/d/migrate-resolve.',
    );
  }
}

/** A migration that leaves the tables as they were (data only) counts as not done, because `before` is compared first. */
async function describeAround(
  url: string,
  migrations: Migration[],
  name: string,
): Promise<{ before: Catalog | null; after: Catalog | null }> {
  const position = migrations.findIndex((migration) => migration.name === name);
  if (position < 0) return { before: null, after: null };
  return withScratchDatabase(url, async (client) => {
    for (const { sql } of migrations.slice(0, position)) await client.query(sql);
    const before = await describeEverything(client);
    const after = await client.query(migrations[position]?.sql ?? '').then(
      () => describeEverything(client),
      () => null,
    );
    return { before, after };
  });
}
