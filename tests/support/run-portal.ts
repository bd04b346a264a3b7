import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { environmentFor } from '@/lib/env';

export type RunningPortal = {
  origin: string;
  pid: number;
  /** The lines of standard error so far, each with its time. */
  said: { at: number; line: string }[];
  /** Resolves when a line of standard error matches. */
  untilSaid(pattern: RegExp): Promise<string>;
  stop(signal?: NodeJS.Signals): Promise<void>;
};

type Settings = {
  databaseUrl: string;
  port?: number;
  dataDirectory?: string;
  origin?: string;
  /** Makes no page before somebody asks for it, which saves a minute of work. */
  isCold?: boolean;
  /** Serves the practice record beside the database that is given. */
  isPractice?: boolean;
  /** Further settings, as a person would give them. */
  environment?: Record<string, string>;
  /** Puts the command into another command, which runs it. */
  wrap?(command: string[]): [string, string[]];
};

/** `npm start`, without npm: the built portal as a process of its own. */
export async function runPortal(settings: Settings): Promise<RunningPortal> {
  const {
    databaseUrl,
    port = 0,
    dataDirectory,
    origin = '',
    isCold = false,
    isPractice = false,
    environment = {},
    wrap = runDirectly,
  } = settings;
  const [program, args] = wrap([process.execPath, 'lib/run/boot.mjs', 'start']);
  const child = spawn(program, args, {
    env: environmentFor({
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      NODE_ENV: 'production',
      PORTAL_ORIGIN: origin,
      PORTAL_COLD: isCold ? 'true' : '',
      PORTAL_PRACTICE: isPractice ? 'true' : '',
      ...(dataDirectory && { PORTAL_DATA: dataDirectory }),
      ...environment,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const said: RunningPortal['said'] = [];
  const waiting = new Set<() => void>();
  createInterface(child.stderr).on('line', (line) => {
    said.push({ at: Date.now(), line });
    for (const look of waiting) look();
  });
  return {
    origin: await untilReady(child, said),
    pid: child.pid ?? 0,
    said,
    untilSaid: (pattern) =>
      new Promise((resolve) => {
        const look = () => {
          const found = said.find(({ line }) => pattern.test(line));
          if (!found) return;
          waiting.delete(look);
          resolve(found.line);
        };
        waiting.add(look);
        look();
      }),
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
  };
}

function runDirectly([program = '', ...args]: string[]): [string, string[]] {
  return [program, args];
}

function untilReady(child: ChildProcess, said: RunningPortal['said']): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      const words = said.map(({ line }) => line).join('\n');
      reject(new Error(`The portal ended with ${code} instead of getting ready:\n${words}`));
    });
    if (!child.stdout) return reject(new Error('The portal has no standard output.'));
    createInterface(child.stdout).on('line', (line) => {
      const [, origin] = /^Ready: (\S+)$/.exec(line) ?? [];
      if (origin) resolve(origin);
    });
  });
}
