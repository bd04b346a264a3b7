import { spawn } from 'node:child_process';
import { environmentFor } from '@/lib/env';
import { refusal } from '@/lib/errors/refusal';

type Options = {
  environment?: Record<string, string>;
  /** Shows the program's words only when it fails. */
  quiet?: boolean;
};

/** Runs a Node program of this project to its end, its words on standard error; throws when it fails. */
export async function runProgram(command: string[], options: Options = {}): Promise<void> {
  const { code, output } = await runToEnd(command, options);
  if (code === 0) return;
  if (options.quiet) process.stderr.write(output);
  throw refusal(`${nameOf(command)} failed (exit ${code}); its words are above.`);
}

export function runToEnd(
  command: string[],
  { environment = {}, quiet = false }: Options,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      env: environmentFor(environment),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    });
    const detach = passSignalsOn(child.kill.bind(child));
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

/** While a program runs, what would end us ends it first. */
function passSignalsOn(kill: (signal: NodeJS.Signals) => boolean): () => void {
  const signals = ['SIGTERM', 'SIGHUP'] as const;
  const listeners = signals.map((signal) => {
    const listener = () => void kill(signal);
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const remove of listeners) remove();
  };
}

function nameOf(command: string[]): string {
  return command
    .slice(0, 2)
    .map((part) => part.replace(/^.*node_modules\/(?:@[^/]+\/)?([^/]+)\/.*$/, '$1'))
    .join(' ');
}
