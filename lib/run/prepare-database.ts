import { summariseLoad } from '@/lib/cli/summarise-load';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { headFile } from '@/lib/editing/history/head-file';
import type { Lifetime } from '@/lib/process/lifetime';
import { say, step } from '@/lib/process/step';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { openDatabase } from '@/prisma/open-database';

/** Opens the database, brings it up to this source, and loads the bundled records. Returns its address. */
export async function prepareDatabase(lifetime: Lifetime): Promise<string> {
  const database = await step('Opening the database', openDatabase);
  lifetime.atEnd(() => database.close());
  database.guard(say);
  say(
    database.isEmbedded
      ? '  the embedded PostgreSQL'
      : '  the one that DATABASE_URL names; no embedded server is started',
  );
  await step('Migrating the database', async () => {
    for (const name of await applyMigrations(database.url)) say(`  applied ${name}`);
  });
  await step('Loading the bundled records', async () =>
    say(`  ${summariseLoad(await loadBundledRecords(database.url, headFile))}`),
  );
  return database.url;
}
