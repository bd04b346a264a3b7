import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environmentFor, searchPath } from '@/lib/env';

/** Finds a program of one of Debian's packages, or says which package to install. */
export function findProgram(name: string, debianPackage: string): string {
  const folders = [...searchPath().split(delimiter), '/usr/sbin', '/sbin'];
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (found) return found;
  throw new Error(`This test needs ${name}: apt-get install --no-install-recommends ${debianPackage}`);
}

/** The programs of Debian's PostgreSQL, which has more of them than the embedded one. */
export async function findDebianPostgres(): Promise<string> {
  const root = '/usr/lib/postgresql';
  const [newest] = (await readdir(root).catch(() => [])).toSorted((a, b) => Number(b) - Number(a));
  if (newest) return join(root, newest, 'bin');
  throw new Error('This test needs PostgreSQL of Debian: apt-get install --no-install-recommends postgresql');
}

export type RunningProgram = { said(): string; stop(signal?: NodeJS.Signals): Promise<void> };

/** Runs a program, and resolves once its port answers. */
export async function runProgramAt(
  port: number,
  program: string,
  args: string[],
  host = '127.0.0.1',
): Promise<RunningProgram> {
  let said = '';
  const child: ChildProcess = spawn(program, args, { env: environmentFor({}), stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  }
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const deadline = Date.now() + 20_000;
  while (!(await answersAt(port, host))) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${program} does not listen:\n${said}`);
    await sleep(50);
  }
  return {
    said: () => said,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
  };
}

function answersAt(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    const end = (answers: boolean) => {
      socket.destroy();
      resolve(answers);
    };
    socket.on('connect', () => end(true)).on('error', () => end(false));
  });
}
