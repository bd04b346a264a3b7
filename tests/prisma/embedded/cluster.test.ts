import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { joinCluster } from '@/prisma/embedded/cluster';
import { type ClusterHome, makeTemporaryHome } from '@/prisma/embedded/cluster-home';
import { findServerFaults } from '@/prisma/server-check';

async function makeHome(): Promise<ClusterHome> {
  const home = await makeTemporaryHome();
  onTestFinished(() => rm(home.path, { recursive: true, force: true }));
  return home;
}

async function ask<Row extends pg.QueryResultRow>(url: string, question: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}

const pidFile = (home: ClusterHome) => join(home.path, 'cluster', 'postmaster.pid');

async function postmasterOf(home: ClusterHome): Promise<number> {
  return Number((await readFile(pidFile(home), 'utf8')).split('\n')[0]);
}

it('makes a cluster that knows Arabic and syncs to the disk', async () => {
  const home = await makeHome();
  const cluster = await joinCluster(home, { durable: true });
  onTestFinished(() => cluster.leave());
  const client = new pg.Client({ connectionString: cluster.urlOf('postgres') });
  await client.connect();
  expect(await findServerFaults(client)).toEqual([]);
  expect((await client.query('show fsync')).rows).toEqual([{ fsync: 'on' }]);
  await client.end();
});

it('lets nobody in without the password, which only its owner can read', async () => {
  const home = await makeHome();
  const cluster = await joinCluster(home, { durable: false });
  onTestFinished(() => cluster.leave());
  const wrong = cluster.urlOf('postgres').replace(/:[0-9a-f]+@/, ':guess@');
  await expect(ask(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
  expect((await stat(join(home.path, 'password'))).mode & 0o777).toBe(0o600);
  expect(await ask(cluster.urlOf('postgres'), 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
});

it('is joined, not started again, by a second command, and stopped by the last one to leave', async () => {
  const home = await makeHome();
  const ours = await joinCluster(home, { durable: false });
  const other = await joinFromAnotherProcess(home);
  expect(other.url).toBe(ours.urlOf('postgres'));
  await ours.leave();
  expect(await ask(other.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await other.leave();
  expect(existsSync(pidFile(home))).toBe(false);
});

it('is stopped when the only process that uses it is killed outright', async () => {
  const home = await makeHome();
  const other = await joinFromAnotherProcess(home);
  other.process.kill('SIGKILL');
  await expect.poll(() => existsSync(pidFile(home)), { timeout: 10_000 }).toBe(false);
});

it('recovers what was committed after postgres was killed outright', async () => {
  const home = await makeHome();
  const before = await joinCluster(home, { durable: true });
  await ask(before.urlOf('postgres'), 'create table kept as select 42 as answer');
  process.kill(await postmasterOf(home), 'SIGKILL');
  const after = await joinCluster(home, { durable: true });
  onTestFinished(() => after.leave());
  expect(await ask(after.urlOf('postgres'), 'select answer from kept')).toEqual([{ answer: 42 }]);
});

it('starts the server anew that ends while it is being joined', async () => {
  const home = await makeHome();
  const before = await joinCluster(home, { durable: false });
  await ask(before.urlOf('postgres'), 'checkpoint');
  const server = await postmasterOf(home);
  // Stopped, it counts as running and answers nobody, as one does that is being killed.
  process.kill(server, 'SIGSTOP');
  const joining = joinCluster(home, { durable: false });
  await sleep(500);
  process.kill(server, 'SIGKILL');
  const after = await joining;
  onTestFinished(() => after.leave());
  expect(await ask(after.urlOf('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
});

it('is started again at the same address while somebody guards it, however often it is killed', async () => {
  const home = await makeHome();
  const cluster = await joinCluster(home, { durable: true });
  onTestFinished(() => cluster.leave());
  const told: string[] = [];
  cluster.guard((words) => told.push(words));
  await ask(cluster.urlOf('postgres'), 'create table kept as select 42 as answer');
  for (let turn = 1; turn <= 2; turn += 1) {
    // A child at work notices the death of its parent late.
    const busy = ask(cluster.urlOf('postgres'), 'select count(*) from generate_series(1, 100000000)').catch(() => []);
    await sleep(200);
    process.kill(await postmasterOf(home), 'SIGKILL');
    await expect.poll(() => told.length, { timeout: 20_000 }).toBe(turn);
    expect(await ask(cluster.urlOf('postgres'), 'select answer from kept')).toEqual([{ answer: 42 }]);
    await busy;
  }
  expect(new Set(told)).toEqual(new Set(['The embedded database had ended and was started again.']));
});

it('spares who only looks into its folder when it is started again', async () => {
  const home = await makeHome();
  const first = await joinCluster(home, { durable: false });
  await first.leave();
  const onlooker = spawn('sleep', ['60'], { cwd: join(home.path, 'cluster') });
  onTestFinished(() => void onlooker.kill());
  const second = await joinCluster(home, { durable: false });
  await second.leave();
  expect(onlooker.exitCode ?? onlooker.signalCode).toBeNull();
});

it('is not made anew by who guards it, when its folder is gone', async () => {
  const home = await makeHome();
  const cluster = await joinCluster(home, { durable: false });
  const told: string[] = [];
  cluster.guard((words) => told.push(words));
  const pid = await postmasterOf(home);
  await rm(join(home.path, 'cluster'), { recursive: true, force: true });
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => told.length, { timeout: 10_000 }).toBeGreaterThan(0);
  expect(told[0]).toContain('nothing left');
  expect(existsSync(join(home.path, 'cluster', 'PG_VERSION'))).toBe(false);
  await cluster.leave();
});

it('is not started again for those who have left', async () => {
  const home = await makeHome();
  const cluster = await joinCluster(home, { durable: false });
  cluster.guard(() => undefined);
  await cluster.leave();
  await sleep(2_500);
  expect(existsSync(pidFile(home))).toBe(false);
});

it('does not take another process for its server after a crash', async () => {
  const home = await makeHome();
  const before = await joinCluster(home, { durable: false });
  const stale = (await readFile(pidFile(home), 'utf8')).replace(/^\d+/, String(process.pid));
  await before.leave();
  await writeFile(pidFile(home), stale);
  const after = await joinCluster(home, { durable: false });
  onTestFinished(() => after.leave());
  expect(await postmasterOf(home)).not.toBe(process.pid);
});

it('makes anew what an interrupted start left half-made', async () => {
  const home = await makeHome();
  await mkdir(join(home.path, 'cluster.unfinished'));
  await writeFile(join(home.path, 'cluster.unfinished', 'PG_VERSION'), '18');
  const cluster = await joinCluster(home, { durable: false });
  onTestFinished(() => cluster.leave());
  expect(await ask(cluster.urlOf('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
});

type OtherProcess = { process: ChildProcess; url: string; leave: () => Promise<unknown> };

async function joinFromAnotherProcess(home: ClusterHome): Promise<OtherProcess> {
  const script = `
    import { joinCluster } from '@/prisma/embedded/cluster';
    const cluster = await joinCluster(${JSON.stringify(home)}, { durable: false });
    console.log(cluster.urlOf('postgres'));
    process.stdin.once('data', () => cluster.leave().then(() => process.exit()));`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  const leave = () => {
    child.stdin.write('leave');
    return once(child, 'exit');
  };
  return { process: child, url, leave };
}
