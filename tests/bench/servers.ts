import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environmentFor } from '@/lib/env';
import { findFreePort } from '@/tests/support/free-port';

/** One that serves the measured page. */
export type Server = { name: string; url: string; pid: number; stop(): Promise<void> };

export type Page = { path: string; plain: Buffer; gzip: Buffer };

/** Servers and load are kept on cores of their own where the system can do that. */
export const isPinned = availableParallelism() > 1 && isInstalled('taskset', '--version');

export function onCore(core: number, command: string[]): [string, string[]] {
  const [program = '', ...args] = isPinned ? ['taskset', '-c', String(core), ...command] : command;
  return [program, args];
}

export function isInstalled(program: string, argument: string): boolean {
  return spawnSync(program, [argument], { stdio: 'ignore' }).error === undefined;
}

/** The same bytes from Node alone. */
export async function startBareNode(folder: string, page: Page): Promise<Server> {
  const files = await writePage(folder, page);
  const server = start([process.execPath, 'tests/bench/bare-server.mjs', files.plain, files.gzip]);
  return toServer('bare Node', (await saidOrigin(server)) + page.path, server);
}

function saidOrigin(server: ChildProcess): Promise<string> {
  return new Promise((resolve) =>
    server.stdout?.once('data', (line: Buffer) => resolve(line.toString().replace('Ready: ', '').trim())),
  );
}

/** The least that an API over the rows of a database costs. */
export async function startBareApi(databaseUrl: string): Promise<Server> {
  const server = start([process.execPath, 'tests/bench/bare-api.mjs', databaseUrl]);
  return toServer('bare SQL', await saidOrigin(server), server);
}

/** The same page as Next serves it by itself, from its own cache. */
export async function startNextAlone(page: Page, databaseUrl: string): Promise<Server> {
  const port = await findFreePort();
  const command = [process.execPath, 'node_modules/next/dist/bin/next', 'start', '--port', String(port)];
  const server = start(command, { NODE_ENV: 'production', DATABASE_URL: databaseUrl, NEXT_TELEMETRY_DISABLED: '1' });
  const url = `http://127.0.0.1:${port}${page.path}`;
  await untilAnswers(url);
  return toServer('Next alone', url, server);
}

/** The same bytes as files of nginx, packed beforehand; null where that is not installed. */
export async function startNginx(folder: string, page: Page): Promise<Server | null> {
  if (!isInstalled('nginx', '-v')) return null;
  const files = await writePage(folder, page);
  const port = await findFreePort();
  const settings = join(folder, 'nginx.conf');
  await writeFile(
    settings,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
     ${process.getuid?.() === 0 ? 'user root;' : ''}
     events { worker_connections 1024; }
     http { access_log off; default_type text/html; gzip_static on; keepalive_requests 1000000; client_body_temp_path ${folder}/body;
       proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
       server { listen 127.0.0.1:${port}; root ${files.root}; } }`,
  );
  const server = start(['nginx', '-p', folder, '-c', settings]);
  const url = `http://127.0.0.1:${port}${page.path}`;
  await untilAnswers(url);
  return toServer('nginx, files', url, server);
}

async function writePage(folder: string, { path, plain, gzip }: Page) {
  const root = join(folder, 'root');
  const file = join(root, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, plain);
  await writeFile(`${file}.gz`, gzip);
  return { root, plain: file, gzip: `${file}.gz` };
}

function start(command: string[], environment: Record<string, string> = {}): ChildProcess {
  const [program, args] = onCore(0, command);
  return spawn(program, args, { env: environmentFor(environment), stdio: ['ignore', 'pipe', 'ignore'] });
}

function toServer(name: string, url: string, child: ChildProcess): Server {
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { name, url, pid: child.pid ?? 0, stop };
}

async function untilAnswers(url: string): Promise<void> {
  for (const deadline = Date.now() + 30_000; ; await sleep(100)) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    if (Date.now() > deadline) throw new Error(`${url} does not answer`);
  }
}
