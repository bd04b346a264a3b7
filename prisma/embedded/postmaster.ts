import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { refusal } from '@/lib/errors/refusal';
import { isAlive } from '@/lib/process/is-alive.mjs';
import type { ClusterHome } from './cluster-home';
import { serverEnvironment } from './run-as-owner';

type Postmaster = { pid: number; port: number; status: string };

const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};
const throwAway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/**
 * Stops the server once it has no user left, however they left. Standard input ends when the starter dies; then the
 * script watches the folder of users. It is a shell script because it must outlive our process and cost nothing.
 */
const caretaker = `
lives() {
  if [ -r "/proc/$1/status" ]; then ! grep -q '^State:[[:space:]]*[ZX]' "/proc/$1/status"; else kill -0 "$1" 2>/dev/null; fi
}
read -r _
while lives "$1"; do
  present=
  for file in "$2"/*; do
    if lives "\${file##*/}"; then present=yes; fi
  done
  if [ -z "$present" ]; then kill -INT "$1"; exit; fi
  sleep 1
done`;

/** Starts the server in its own session, so that Ctrl-C reaches us and not it; only this machine can reach it. */
export async function startPostmaster(
  home: ClusterHome,
  binaries: string,
  { durable }: { durable: boolean },
): Promise<Postmaster> {
  const folder = join(home.path, 'cluster');
  await untilDeserted(folder);
  await rm(join(folder, 'postmaster.pid'), { force: true });
  // Takes the last port again if it is free, so that a program with the old address finds the server.
  const port = await findFreePort(await readLastPort(folder)).catch(() => findFreePort(0));
  const settings = { ...common, ...(durable ? {} : throwAway), port: String(port) };
  const log = join(home.path, 'postgres.log');
  const output = openSync(log, 'w');
  const server = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...home.owner,
      cwd: home.path,
      env: serverEnvironment as NodeJS.ProcessEnv,
      stdio: ['ignore', output, output],
      detached: true,
    },
  );
  closeSync(output);
  server.unref();
  await begun(server, folder, log);
  if (server.pid === undefined) throw refusal('PostgreSQL could not be started.');
  engageCaretaker(server.pid, join(home.path, 'users'));
  return { pid: server.pid, port, status: 'starting' };
}

/** Finds a server that is starting or running in `folder`; waits for one that is stopping until it is gone. */
export async function waitForPostmaster(folder: string): Promise<Postmaster | null> {
  for (;;) {
    const found = await findPostmaster(folder);
    if (found === null || found.status !== 'stopping') return found;
    await sleep(50);
  }
}

export async function isRunning(folder: string): Promise<boolean> {
  return (await findPostmaster(folder)) !== null;
}

/** Shuts down fast: open transactions are rolled back, everything committed is on the disk. */
export async function stopPostmaster(folder: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    const server = await findPostmaster(folder);
    if (server === null) return;
    send(server.pid, signal);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!(await worksIn(server.pid, folder))) return;
      await sleep(20);
    }
  }
}

async function findPostmaster(folder: string): Promise<Postmaster | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => null);
  if (text === null) return null;
  const [pid, path, , port, , , , status] = text.split('\n').map((line) => line.trim());
  const isOurs = path !== undefined && (await samePath(path, folder)) && (await worksIn(Number(pid), folder));
  return isOurs ? { pid: Number(pid), port: Number(port), status: status ?? 'starting' } : null;
}

/**
 * After a crash the id in the pid file may belong to another process; PostgreSQL's working directory is its data
 * directory.
 */
async function worksIn(pid: number, folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return isAlive(pid);
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  if (name !== 'postgres\n' || !isAlive(pid)) return false;
  const place = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return place !== null && samePath(place, folder);
}

/**
 * Waits for the children of a killed server, which end by themselves but not at once: two servers' children must never
 * meet.
 */
async function untilDeserted(folder: string): Promise<void> {
  const patience = Date.now() + 1_000;
  for (;;) {
    const left = await findThoseIn(folder);
    if (left.length === 0) return;
    if (Date.now() > patience) for (const pid of left) send(pid, 'SIGKILL');
    await sleep(20);
  }
}

async function findThoseIn(folder: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const areIn = await Promise.all(pids.map((pid) => worksIn(pid, folder)));
  return pids.filter((_, index) => areIn[index]);
}

async function readLastPort(folder: string): Promise<number> {
  const words = await readFile(join(folder, 'postmaster.opts'), 'utf8').catch(() => '');
  return Number(/\bport=(\d+)/.exec(words)?.[1] ?? 0);
}

async function samePath(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)));
  return a === b;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // The process ended between the look and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function begun(server: ChildProcess, folder: string, log: string): Promise<void> {
  let ended = false;
  const failed = new Promise<never>((_, reject) => {
    server.on('error', (error) => reject(refusal(`PostgreSQL could not be started: ${error.message}`, error)));
    server.on('exit', async () => {
      ended = true;
      const words = await readFile(log, 'utf8').catch(() => '');
      reject(
        refusal(
          `The embedded database did not start. Its log (${log}) ends with:\n${words.trim().split('\n').slice(-8).join('\n')}`,
        ),
      );
    });
  });
  failed.catch(() => {});
  const ready = async () => {
    while (!ended) {
      const found = await findPostmaster(folder);
      if (found && found.pid === server.pid && found.port > 0) return;
      await sleep(20);
    }
    return failed;
  };
  await Promise.race([ready(), failed]);
}

function engageCaretaker(pid: number, users: string): void {
  const keeper = spawn('/bin/sh', ['-c', caretaker, 'portal-caretaker', String(pid), users], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  keeper.on('error', () => {});
  keeper.stdin.on('error', () => {});
  keeper.unref();
  (keeper.stdin as Socket).unref();
}

function findFreePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}
