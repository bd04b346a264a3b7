import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection } from '@/lib/db/connection';
import { refusal } from '@/lib/errors/refusal';
import { withFileLock } from '@/lib/process/file-lock.mjs';
import { isAlive } from '@/lib/process/is-alive.mjs';
import { findBinaries } from './binaries';
import { type ClusterHome, isClusterMade } from './cluster-home';
import { isRunning, startPostmaster, stopPostmaster, waitForPostmaster } from './postmaster';
import { runAsOwner } from './run-as-owner';

const role = 'portal';

export type Cluster = {
  /** Returns the connection string of one database of the cluster. */
  urlOf(database: string): string;
  /** From now on restarts the server if it ends before we leave. `tell` gets the news, and what prevents a restart. */
  guard(tell: (words: string) => void): void;
  /** Leaves the cluster; the last process to leave stops it. */
  leave(): Promise<void>;
};

/**
 * Joins the cluster in `home`: makes it if there is none, starts it if it does not run. A cluster that is not durable
 * trades its safety in a crash for speed.
 */
export async function joinCluster(home: ClusterHome, options: { durable: boolean }): Promise<Cluster> {
  const folder = join(home.path, 'cluster');
  const lock = join(home.path, 'lock');
  const { password, port } = await withFileLock(lock, () => enter(home, options));
  let hasLeft = false;
  const revive = () =>
    withFileLock(lock, async () => {
      if (hasLeft) return null;
      if (!(await isClusterMade(home.path))) throw refusal(`There is nothing left of it in ${home.path}.`);
      return enter(home, options);
    });
  return {
    urlOf: (database) => urlFor(database, password, port),
    guard(tell) {
      const look = async (failures: number) => {
        const wentWell = (await isRunning(folder)) || (await reviveAndTell(revive, port, tell));
        if (hasLeft) return;
        if (wentWell && !existsSync(attendance(home, process.pid))) await signIn(home).catch(() => undefined);
        const pause = wentWell ? 1_000 : Math.min(1_000 * 2 ** failures, 30_000);
        setTimeout(() => look(wentWell ? 0 : failures + 1), pause).unref();
      };
      look(0);
    },
    leave: () => {
      hasLeft = true;
      return withFileLock(lock, async () => {
        await rm(attendance(home, process.pid), { force: true });
        if ((await othersPresent(home)) === 0) await stopPostmaster(folder);
      });
    },
  };
}

/** Signs in and makes sure that the server runs. One that was killed still counts as running for a moment. */
async function enter(home: ClusterHome, options: { durable: boolean }): Promise<{ password: string; port: number }> {
  const folder = join(home.path, 'cluster');
  const binaries = await findBinaries(home);
  if (!(await isClusterMade(home.path))) await createCluster(home, binaries);
  const password = await readPassword(home);
  const answers = (port: number) => untilItAnswers(urlFor('postgres', password, port), folder);
  const found = await waitForPostmaster(folder);
  if (found) {
    await signIn(home);
    if ((await answers(found.port)) === null) return { password, port: found.port };
  }
  // If the server is gone, its users sign in again; the ids of those that ended may belong to other processes by now.
  await rm(join(home.path, 'users'), { recursive: true, force: true });
  await signIn(home);
  const { port } = await startPostmaster(home, binaries, options);
  const fault = await answers(port);
  if (fault !== null) throw refusal(`The embedded database stopped while starting: ${fault}`);
  return { password, port };
}

async function reviveAndTell(
  revive: () => Promise<{ port: number } | null>,
  before: number,
  tell: (words: string) => void,
): Promise<boolean> {
  try {
    const port = (await revive())?.port ?? before;
    const elsewhere = `, but at port ${port}, because another program has taken ${before}: start the portal again`;
    tell(`The embedded database had ended and was started again${port === before ? '' : elsewhere}.`);
    return true;
  } catch (error) {
    tell(`The embedded database has ended and cannot be started again: ${(error as Error).message}`);
    return false;
  }
}

function urlFor(database: string, password: string, port: number): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/** `initdb` works in a folder of another name, so that a half-made cluster is never taken for a whole one. */
async function createCluster(home: ClusterHome, binaries: string): Promise<void> {
  const unfinished = join(home.path, 'cluster.unfinished');
  const passwordForServer = join(home.path, 'initial-password');
  const password = randomBytes(24).toString('hex');
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(join(home.path, 'password'), password, { mode: 0o600 });
  await rm(passwordForServer, { force: true });
  await writeFile(passwordForServer, password, { mode: 0o600 });
  if (home.owner) await chown(passwordForServer, home.owner.uid, home.owner.gid);
  try {
    await initialise(home, binaries, [`--pgdata=${unfinished}`, `--pwfile=${passwordForServer}`]);
  } finally {
    await rm(passwordForServer, { force: true });
  }
  await rename(unfinished, join(home.path, 'cluster'));
}

/** In the plain C locale pg_trgm finds nothing in Arabic; a system without C.UTF-8 (older macOS) has en_US.UTF-8. */
async function initialise(home: ClusterHome, binaries: string, places: string[]): Promise<void> {
  const options = [`--username=${role}`, '--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions', ...places];
  const initdb = join(binaries, 'bin', 'initdb');
  const first = await runAsOwner(home, initdb, [...options, '--locale=C.UTF-8']);
  if (first.code === 0) return;
  const second = first.output.includes('invalid locale')
    ? await runAsOwner(home, initdb, [...options, '--locale=en_US.UTF-8'])
    : first;
  if (second.code === 0) return;
  throw refusal(`The embedded database could not be made in ${home.path}:\n${second.output.trim()}`);
}

async function readPassword(home: ClusterHome): Promise<string> {
  const path = join(home.path, 'password');
  const password = await readFile(path, 'utf8').catch(() => null);
  if (password) return password;
  throw refusal(
    `The password of the embedded database is missing (${path}). Restore the file from a backup; ` +
      `or, if the data may be lost, remove ${home.path} and run the command again.`,
  );
}

/** Null once it answers; else, where the server ended meanwhile, what it last said. */
async function untilItAnswers(url: string, folder: string): Promise<string | null> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const fault = await connectOnce(url);
    if (fault === null) return null;
    if (fault.code === '28P01')
      throw refusal(`The embedded database in ${folder} refuses the password kept beside it.`);
    if (Date.now() > deadline) throw refusal(`The embedded database does not answer: ${fault.message}`);
    if (!(await isRunning(folder))) return fault.message;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function connectOnce(url: string): Promise<{ code?: string; message: string } | null> {
  const client = createConnection(url, { name: 'portal', patience: 5_000 });
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error as Error & { code?: string };
  } finally {
    await client.end().catch(() => {});
  }
}

// The users of the cluster: one file for each process, named by its id. The caretaker of postmaster.ts reads the same
// folder.

function attendance(home: ClusterHome, pid: number | string): string {
  return join(home.path, 'users', String(pid));
}

async function signIn(home: ClusterHome): Promise<void> {
  await mkdir(join(home.path, 'users'), { recursive: true });
  await writeFile(attendance(home, process.pid), '');
}

async function othersPresent(home: ClusterHome): Promise<number> {
  const pids = await readdir(join(home.path, 'users'));
  const gone = pids.filter((pid) => !isAlive(Number(pid)));
  await Promise.all(gone.map((pid) => rm(attendance(home, pid), { force: true })));
  return pids.length - gone.length;
}
