import { refuseOtherRecord } from '@/lib/db/practice-mark';
import { env, setDatabase } from '@/lib/env';
import { clusterDirectory } from '@/lib/process/data-directory';
import { joinCluster } from '@/prisma/embedded/cluster';
import { findClusterHome } from '@/prisma/embedded/cluster-home';
import { checkDirect } from './address-check';
import { joinPracticeDatabase } from './practice-database';
import { checkServer, connect } from './server-check';

export type OpenDatabase = {
  url: string;
  isEmbedded: boolean;
  /** Starts an embedded server again when it ends before `close`; one that `DATABASE_URL` names has a keeper elsewhere. */
  guard(tell: (words: string) => void): void;
  close(): Promise<void>;
};

const name = env.PORTAL_PRACTICE ? 'portal_practice' : 'portal';

/**
 * The database that `DATABASE_URL` names or, when none is named, the embedded one, which is started if it does not run
 * yet. From here on `DATABASE_URL` is set either way; nothing else in the code knows the difference. One that keeps the
 * other record, practice for real or real for practice, is refused.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const database = await joinDatabase();
  try {
    await checkServer(database.url);
    if (!database.isEmbedded) await checkDirect(database.url);
    await refuseOtherRecord(database.url);
  } catch (error) {
    await database.close();
    throw error;
  }
  setDatabase(database.url);
  return database;
}

/** The same, unexamined. */
export async function joinDatabase(): Promise<OpenDatabase> {
  if (!env.DATABASE_URL) return openEmbedded();
  const url = env.PORTAL_PRACTICE ? await joinPracticeDatabase(env.DATABASE_URL) : env.DATABASE_URL;
  return { url, isEmbedded: false, guard: () => undefined, close: async () => undefined };
}

async function openEmbedded(): Promise<OpenDatabase> {
  const cluster = await joinCluster(await findClusterHome(clusterDirectory), { durable: true });
  await createDatabase(cluster.urlOf('postgres'), name);
  return { url: cluster.urlOf(name), isEmbedded: true, guard: cluster.guard, close: cluster.leave };
}

async function createDatabase(url: string, database: string): Promise<void> {
  const client = await connect(url);
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } catch (error) {
    // Another command was quicker, by much or by little.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}
