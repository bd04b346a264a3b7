import { execFile } from 'node:child_process';
import { appendFile, chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createDatabaseClient } from '@/lib/db/client';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { connect } from '@/prisma/server-check';
import { findDebianPostgres } from '@/tests/support/debian-program';
import { findFreePort } from '@/tests/support/free-port';
import { asPostgres, giveToPostgres } from '@/tests/support/postgres-user';
import { verifyNow } from '@/tests/support/verify-now';

vi.setConfig({ testTimeout: 600_000 });

const run = promisify(execFile);

async function runAsPostgres(program: string, args: string[]): Promise<void> {
  await run(...asPostgres(program, args), { cwd: '/' });
}

/** The settings that the paper gives, so that the paper is what is tested. */
async function archiving(folder: string): Promise<string> {
  const paper = await readFile('lib/serve/for-many/run-it-for-many.md', 'utf8');
  const [, block = ''] = /```\n(archive_mode = on\n[^`]+)```/.exec(paper) ?? [];
  expect(block).toContain('archive_command');
  return block.replaceAll('/backup/wal', join(folder, 'wal'));
}

it('a moment comes back from a base backup and the archived log, and its chain verifies', async () => {
  const bin = await findDebianPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'portal-moment-'));
  await chmod(folder, 0o755);
  for (const name of ['wal', 'backup']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'password'), 'portal');
  await giveToPostgres(folder);
  const port = await findFreePort();
  const url = `postgresql://portal:portal@127.0.0.1:${port}/postgres?sslmode=disable`;
  const [data, base] = [join(folder, 'data'), join(folder, 'backup', 'base')];
  const control = (where: string, ...args: string[]) =>
    runAsPostgres(join(bin, 'pg_ctl'), ['-D', where, '-w', ...args]);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c logging_collector=off`;
  const start = (where: string) => control(where, '-l', join(folder, 'log'), '-o', options, 'start');
  onTestFinished(async () => {
    for (const where of [data, base]) await control(where, '-m', 'immediate', 'stop').catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  });
  const places = ['-D', data, '-U', 'portal', '-A', 'scram-sha-256', `--pwfile=${join(folder, 'password')}`];
  await runAsPostgres(join(bin, 'initdb'), [...places, '--encoding=UTF8', '--locale=C.UTF-8']);
  await appendFile(join(data, 'postgresql.conf'), await archiving(folder));
  await start(data);
  await applyMigrations(url);
  await loadBundledRecords(url);

  const from = ['-d', `host=127.0.0.1 port=${port} user=portal password=portal dbname=replication`];
  await runAsPostgres(join(bin, 'pg_basebackup'), [...from, '-D', base, '-X', 'stream', '-c', 'fast']);

  const client = await connect(url);
  const change = (title: string) =>
    client.query(`update meeting set title_en = $1 where public_id = 'cifg-12'`, [title]);
  const counted = async () =>
    (await client.query<{ count: number }>('select count(*)::int as count from change')).rows[0]?.count;
  const before = await counted();
  await sleep(1_500);
  const { rows } = await client.query<{ now: string }>('select clock_timestamp()::text as now');
  await sleep(1_500);
  await change('a mistake that nobody wanted');
  await client.query('select pg_switch_wal()');
  await expect
    .poll(
      async () =>
        (await client.query('select failed_count::int as failed, last_archived_wal as last from pg_stat_archiver'))
          .rows[0],
      {
        timeout: 60_000,
      },
    )
    .toMatchObject({ failed: 0, last: expect.any(String) });
  await sleep(2_000);
  await client.end();
  await control(data, '-m', 'immediate', 'stop');

  await appendFile(
    join(base, 'postgresql.auto.conf'),
    `\nrestore_command = 'cp ${join(folder, 'wal')}/%f %p'\nrecovery_target_time = '${rows[0]?.now}'\nrecovery_target_action = 'promote'\n`,
  );
  await writeFile(join(base, 'recovery.signal'), '');
  await giveToPostgres(base);
  await start(base);
  const db = createDatabaseClient(url);
  await expect
    .poll(async () => (await db.$queryRaw<{ waits: boolean }[]>`select pg_is_in_recovery() as waits`)[0]?.waits, {
      timeout: 60_000,
    })
    .toBe(false);
  expect(await db.change.count()).toBe(before);
  expect(await db.meeting.count({ where: { titleEn: 'a mistake that nobody wanted' } })).toBe(0);
  expect(await verifyNow(url)).toMatchObject({ ok: true });
  expect(await db.storedPage.count()).toBe(0);
  await db.$disconnect();
});
