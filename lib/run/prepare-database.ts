import { summariseLoad } from '@/lib/cli/terminal/summarise-load';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { headFile } from '@/lib/editing/history/head-file';
import type { Lifetime } from '@/lib/process/lifetime';
import { say, step } from '@/lib/process/step';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { openDatabase } from '@/prisma/open-database';

/** Opens the database, brings it up to this source, and loads the bundled records. Returns its address. */
export async function prepareDatabase(lifetime: Lifetime): Promise<string> {
  const database = await step('Opening the database', openDatabase, ({ isEmbedded }) =>
    isEmbedded ? 'the embedded PostgreSQL' : 'the one that DATABASE_URL names',
  );
  lifetime.atEnd(() => database.close());
  database.guard(say);
  await step(
    'Migrating the database',
    () => applyMigrations(database.url),
    ({ length }) => (length === 0 ? 'nothing to apply' : `${length} applied`),
  );
  await step('Loading the bundled records', () => loadBundledRecords(database.url, headFile), summariseLoad);
  return database.url;
}
