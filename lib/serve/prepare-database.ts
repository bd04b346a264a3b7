import { openDatabase } from '@/prisma/embedded-database';
import { applyMigrations } from '@/prisma/migrate';
import type { Lifetime } from './lifetime';
import { loadBundledRecords } from './load-bundled-records';
import { say, step } from './step';
import { summariseLoad } from './summarise-load';

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
    say(`  ${summariseLoad(await loadBundledRecords(database.url))}`),
  );
  return database.url;
}
