import { spawn } from 'node:child_process';
import type { ClusterHome } from './cluster-home';

/** The environment of PostgreSQL's programs, without the PG* variables of ours that would steer them. */
export const serverEnvironment: NodeJS.Dict<string> = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  TZ: 'UTC',
  LC_MESSAGES: 'C',
};

/** Runs a program to its end as the user that owns the home. */
export function runAsOwner(
  home: ClusterHome,
  program: string,
  args: string[],
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...home.owner,
      cwd: home.path,
      env: serverEnvironment as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Ctrl-C is for us: a program that it interrupted would leave its files behind.
      detached: true,
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
