import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** PostgreSQL refuses to run as root: the command that runs a program as its user then. */
export function asPostgres(program: string, args: string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [program, args];
  return ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', program, ...args]];
}

export async function giveToPostgres(folder: string): Promise<void> {
  if (process.getuid?.() === 0) await run('chown', ['-R', 'postgres', folder]);
}

/** Ends the server of this folder and each of its processes at once: none has a moment to finish or to say goodbye. */
export async function killPostgres(data: string): Promise<void> {
  const [line = ''] = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const postmaster = Number(line);
  if (!(postmaster > 0)) return;
  for (const pid of [postmaster, ...(await childrenOf(postmaster))]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
  // The name of a program may hold spaces and brackets, so what follows the last bracket is read.
  const parentOf = (stat: string) => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  return pids.filter((_, index) => parentOf(stats[index] ?? '') === parent).map(Number);
}
