import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createAdapter } from '@/lib/db/adapter';
import { createPool } from '@/lib/db/connection';
import { PrismaClient } from '@/lib/db/generated/client';
import { closeReadSide, openReadSide } from '@/lib/db/reading/read-side';
import { joinPools } from '@/lib/db/reading/reading-pool';
import { watchReadSide } from '@/lib/serve/changes/watch-read-side';
import { checkDirect, examineReadSide } from '@/prisma/address-check';
import { testDatabase } from '@/tests/support/database';
import { findProgram, runProgramAt } from '@/tests/support/debian-program';
import { findFreePort } from '@/tests/support/free-port';

const { url } = await testDatabase('loaded');

/** Debian's PgBouncer before the database. */
async function openPooler(mode: 'transaction' | 'session'): Promise<string> {
  const program = findProgram('pgbouncer', 'pgbouncer');
  const folder = await mkdtemp(join(tmpdir(), 'portal-pooler-'));
  const port = await findFreePort();
  const { hostname, port: target, username, password, pathname } = new URL(url);
  const config = join(folder, 'pgbouncer.ini');
  await writeFile(
    config,
    `[databases]
portal = host=${hostname} port=${target} dbname=${pathname.slice(1)} user=${username} password=${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = ${mode}
default_pool_size = 4
`,
  );
  await chmod(folder, 0o755);
  const isRoot = process.getuid?.() === 0;
  // It refuses to run as root.
  if (isRoot) execFileSync('chown', ['-R', 'postgres', folder]);
  const pooler = await runProgramAt(port, program, isRoot ? ['-u', 'postgres', config] : [config]);
  onTestFinished(async () => {
    await pooler.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return `postgresql://portal:any@127.0.0.1:${port}/portal?sslmode=disable`;
}

it('PgBouncer in transaction mode is refused as the direct address, in session mode it is not', async () => {
  await expect(checkDirect(await openPooler('transaction'))).rejects.toThrow(/pooler in transaction mode/);
  await checkDirect(await openPooler('session'));
});

it('as the read side it is known for what it is, and pages are made through it', async () => {
  const pooled = await openPooler('transaction');
  expect(await examineReadSide(url, pooled)).toEqual({ isPooled: true, isReplica: false, behind: 0 });
  const side = openReadSide(pooled, { isPooled: true });
  const watch = watchReadSide(side);
  const open = (each: string) => createPool(each, { name: 'test', most: 4, patience: 1_000, answerPatience: 5_000 });
  const client = new PrismaClient({ adapter: createAdapter(joinPools(open(url), open(pooled), side)) });
  onTestFinished(async () => {
    await client.$disconnect();
    await watch.close();
    closeReadSide();
  });
  await watch.require({ seq: 1n, log: 0n });
  const meetings = await Promise.all(
    Array.from({ length: 20 }, () => client.meeting.findMany({ include: { body: true } })),
  );
  expect(meetings.every((list) => list.length > 10)).toBe(true);
  expect([side.state, side.falls]).toEqual(['level', 0]);
});
