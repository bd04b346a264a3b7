import type pg from 'pg';
import { type Kept, readKept } from '@/lib/db/practice-mark';
import { env, withoutPassword } from '@/lib/env';
import { clusterDirectory } from '@/lib/process/data-directory';
import { hasCluster } from '@/prisma/embedded/cluster-home';
import { findUnfinished, readHistory } from '@/prisma/migrating/migration-history';
import { projectFolders, readMigrations } from '@/prisma/migrating/schema-files';
import { joinDatabase } from '@/prisma/open-database';
import { connect, findServerFaults } from '@/prisma/server-check';
import type { Finding } from './examine-machine';
import { examineServers } from './examine-servers';

/**
 * Examines the database that the portal would use. An embedded one that is not running is started for the examination.
 */
export async function examineDatabase(): Promise<Finding[]> {
  if (!env.DATABASE_URL && !(await hasCluster(clusterDirectory))) {
    return [{ subject: 'database', state: 'ok', words: 'There is none yet: npm start makes it.' }];
  }
  try {
    const database = await joinDatabase();
    try {
      const client = await connect(database.url);
      try {
        const name = database.isEmbedded ? 'the embedded PostgreSQL' : withoutPassword(database.url);
        const own = await examine(client, name);
        const isUsable = own.every(({ state }) => state !== 'fault');
        return isUsable ? [...own, ...(await examineServers(client, database.url))] : own;
      } finally {
        await client.end();
      }
    } finally {
      await database.close();
    }
  } catch (error) {
    return [{ subject: 'database', state: 'fault', words: (error as Error).message }];
  }
}

async function examine(client: pg.Client, name: string): Promise<Finding[]> {
  const faults = await findServerFaults(client);
  if (faults.length > 0) return faults.map((words) => ({ subject: 'database', state: 'fault', words }));
  const { rows } = await client.query<{ version: string; locale: string; now: Date }>(
    `select current_setting('server_version') as version, datctype as locale, clock_timestamp() as now
       from pg_database where datname = current_database()`,
  );
  const [{ version, locale, now } = { version: '', locale: '', now: new Date() }] = rows;
  return [
    { subject: 'database', state: 'ok', words: `PostgreSQL ${version} answers (${name}).` },
    { subject: 'locale', state: 'ok', words: `${locale}: Arabic letters are known to search.` },
    compareClocks(new Date(), now),
    await examineMigrations(client),
    nameRecord(await readKept(client)),
  ];
}

/** Whether the database keeps the record that this process is for. */
function nameRecord(kept: Kept): Finding {
  const wanted = env.PORTAL_PRACTICE ? 'practice' : 'real';
  if (kept === 'nothing')
    return { subject: 'record', state: 'ok', words: `No record yet; npm start makes the ${wanted} one.` };
  return kept === wanted
    ? { subject: 'record', state: 'ok', words: `It keeps the ${kept} record.` }
    : { subject: 'record', state: 'fault', words: `It keeps the ${kept} record, and this is for the ${wanted} one.` };
}

export function compareClocks(here: Date, there: Date): Finding {
  const seconds = Math.round(Math.abs(here.getTime() - there.getTime()) / 1_000);
  return seconds > 60
    ? {
        subject: 'clocks',
        state: 'fault',
        words: `The clocks of this machine and of the database differ by ${seconds} s.`,
      }
    : { subject: 'clocks', state: 'ok', words: 'This machine and the database agree on the time.' };
}

async function examineMigrations(client: pg.Client): Promise<Finding> {
  const { pending, unknown, edited } = await readHistory(client, await readMigrations(projectFolders));
  const unfinished = await findUnfinished(client);
  const subject = 'migrations';
  if (unknown.length > 0) {
    return { subject, state: 'fault', words: `The database is of another or newer source: ${unknown.join(', ')}.` };
  }
  if (edited.length > 0) {
    return { subject, state: 'fault', words: `These were edited after they were applied: ${edited.join(', ')}.` };
  }
  if (unfinished)
    return { subject, state: 'advice', words: `${unfinished.name} began and did not finish: npm start makes it good.` };
  if (pending.length > 0)
    return { subject, state: 'advice', words: `Pending: ${pending.join(', ')}; npm start applies them.` };
  return { subject, state: 'ok', words: 'Every migration of this source is applied.' };
}
