import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { withDatabase } from '@/prisma/migrating/scratch-database';
import { connect } from '@/prisma/server-check';
import { databaseApart } from '@/tests/support/database';
import { findProgram, type RunningProgram, runProgramAt } from '@/tests/support/debian-program';
import { findFreePort } from '@/tests/support/free-port';
import { openSeveralPortals, type SeveralPortals } from '@/tests/support/several-portals';

const { url, db } = await databaseApart('loaded');
let portals: SeveralPortals;

beforeAll(async () => {
  portals = await openSeveralPortals(url, db, 2);
}, 300_000);
afterAll(() => portals?.close());

/** The configuration that stands beside the paper, with the ports of this test. */
async function configure(name: string, folder: string, port: number): Promise<string> {
  const [one = '', two = ''] = portals.origins().map((origin) => new URL(origin).port);
  const text = (await readFile(join('lib/serve/for-many', name), 'utf8'))
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${one}`)
    .replaceAll('127.0.0.1:3001', `127.0.0.1:${two}`)
    .replaceAll('127.0.0.1:5000', `127.0.0.1:${await findFreePort()}`)
    .replaceAll('127.0.0.1:5001', `127.0.0.1:${await findFreePort()}`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('bind :80', `bind 127.0.0.1:${port}`);
  const whole = `daemon off; pid ${folder}/pid; error_log ${folder}/errors; events {} http { access_log off; ${text} }`;
  const file = join(folder, name);
  await writeFile(file, name.endsWith('.conf') ? whole : text);
  return file;
}

async function openProxy(name: 'nginx' | 'haproxy'): Promise<{ origin: string; proxy: RunningProgram }> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-proxy-'));
  const port = await findFreePort();
  const file = await configure(name === 'nginx' ? 'nginx.conf' : 'haproxy.cfg', folder, port);
  const args = name === 'nginx' ? ['-p', folder, '-c', file] : ['-db', '-f', file];
  const proxy = await runProgramAt(port, findProgram(name, name), args);
  onTestFinished(async () => {
    await proxy.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return { origin: `http://127.0.0.1:${port}`, proxy };
}

it.each(['nginx', 'haproxy'] as const)(
  'readers behind %s notice neither the death nor the stop of a portal',
  async (name) => {
    const { origin } = await openProxy(name);
    const ask = (path: string) => fetch(origin + path, { redirect: 'manual' });
    expect((await ask('/en/meetings')).status).toBe(200);
    expect((await ask('/metrics')).status).toBe(404);
    expect((await ask('/en/desk')).status).toBe(303);
    const statuses = new Map<number, number>();
    let isOver = false;
    const readers = Array.from({ length: 4 }, async () => {
      while (!isOver) {
        const status = await ask('/en/meetings').then(
          async (answer) => {
            await answer.text();
            return answer.status;
          },
          () => 0,
        );
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        await sleep(5);
      }
    });
    for (const [index, signal] of [
      [0, 'SIGKILL'],
      [1, 'SIGTERM'],
    ] as const) {
      await sleep(500);
      await portals.stop(index, signal);
      await sleep(500);
      await portals.start(index, 'same port');
      await sleep(11_000);
    }
    isOver = true;
    await Promise.all(readers);
    expect([...statuses.keys()]).toEqual([200]);
    expect(statuses.get(200)).toBeGreaterThan(100);
  },
);

/** Takes this database away from everybody, and gives it back. */
async function allowConnections(isAllowed: boolean): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const client = await connect(withDatabase(url, 'postgres'));
  try {
    await client.query(`alter database ${name} with allow_connections ${isAllowed}`);
    if (!isAllowed)
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  } finally {
    await client.end();
  }
}

it.each(['nginx', 'haproxy'] as const)(
  'while no portal has its database, readers behind %s see the pages that are at hand, and editors a page of the desk',
  async (name) => {
    const { origin } = await openProxy(name);
    const ask = (path: string) => fetch(origin + path, { redirect: 'manual' });
    const readiness = () => Promise.all(portals.origins().map(async (each) => (await fetch(`${each}/readyz`)).status));
    for (const each of portals.origins()) expect((await fetch(`${each}/en/meetings`)).status).toBe(200);
    await allowConnections(false);
    onTestFinished(() => allowConnections(true));
    await expect.poll(readiness, { timeout: 20_000 }).toEqual([503, 503]);
    await sleep(4_000);
    for (let turn = 0; turn < 8; turn += 1) expect((await ask('/en/meetings')).status).toBe(200);
    const desk = await ask('/en/desk/sign-in');
    expect([desk.headers.get('content-language'), await desk.text()]).toEqual(['en', expect.stringContaining('<main')]);
    await allowConnections(true);
    await expect.poll(readiness, { timeout: 20_000 }).toEqual([200, 200]);
  },
);
