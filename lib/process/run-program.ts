import { type ChildProcess, spawn } from 'node:child_process';
import { environmentFor } from '@/lib/env';
import { refusal } from '@/lib/errors/refusal';
import { say } from './step';

type Options = {
  environment?: Record<string, string>;
  /** Shows the program's words only when it fails. */
  quiet?: boolean;
  /** Its standard output holds results, and is passed on as ours. */
  results?: boolean;
  /** Says of a quiet program that failed, by its words, whether to run it again. */
  again?(output: string): Promise<boolean>;
};

/** Runs a Node program of this project to its end, its words on standard error; throws when it fails. */
export async function runProgram(command: string[], options: Options = {}): Promise<void> {
  const { code, output } = await runToEnd(command, options);
  if (code === 0) return;
  if (await options.again?.(output)) return runProgram(command, options);
  if (options.quiet) say(output.trimEnd());
  throw refusal(`${nameOf(command)} failed (exit ${code}); its words are above.`);
}

export function runToEnd(
  command: string[],
  { environment = {}, quiet = false, results = false }: Options,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      env: environmentFor(environment),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', results ? 1 : 2, 2],
    });
    const detach = endWithUs(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      detach();
      resolve({ code: code ?? (signal ? 128 : 1), output });
    });
  });
}

/**
 * A program that we started ends with us. Ctrl-C reaches both of us from the terminal: we wait for it to end in its own
 * way. The other signals reach only us, so they are passed on.
 */
function endWithUs(child: ChildProcess): () => void {
  const wait = () => undefined;
  const passOn = (signal: NodeJS.Signals) => void child.kill(signal);
  const kill = () => void child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', passOn).on('SIGHUP', passOn).on('exit', kill);
  return () => {
    process.off('SIGINT', wait).off('SIGTERM', passOn).off('SIGHUP', passOn).off('exit', kill);
  };
}

function nameOf(command: string[]): string {
  return command
    .slice(0, 2)
    .map((part) => part.replace(/^.*node_modules\/(?:@[^/]+\/)?([^/]+)\/.*$/, '$1'))
    .join(' ');
}
