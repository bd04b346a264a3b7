import { existsSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { withFileLock } from '@/lib/process/file-lock.mjs';

async function lockPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-lock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'deep', 'lock');
}

it('lets one work at a time', async () => {
  const path = await lockPath();
  let working = 0;
  const work = async () => {
    working += 1;
    expect(working).toBe(1);
    await sleep(20);
    working -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => withFileLock(path, work)));
});

it('returns what the work returned and leaves nothing behind', async () => {
  const path = await lockPath();
  expect(await withFileLock(path, async () => 'done')).toBe('done');
  expect(existsSync(path)).toBe(false);
});

it('is given back when the work fails', async () => {
  const path = await lockPath();
  await expect(withFileLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withFileLock(path, async () => 'next')).toBe('next');
});

it('is taken over from a process that died', async () => {
  const path = await lockPath();
  await withFileLock(path, async () => undefined);
  await writeFile(path, `4194304 ${hostname()} gone`);
  expect(await withFileLock(path, async () => 'mine')).toBe('mine');
});

it('is taken over from another machine whose heartbeat stopped', async () => {
  const path = await lockPath();
  await withFileLock(path, async () => undefined);
  await writeFile(path, '1 elsewhere gone');
  await utimes(path, new Date(), new Date(Date.now() - 60_000));
  expect(await withFileLock(path, async () => 'mine')).toBe('mine');
});

it('says once that it waits', async () => {
  const path = await lockPath();
  let said = 0;
  const first = withFileLock(path, () => sleep(400));
  await sleep(20);
  await withFileLock(
    path,
    async () => undefined,
    () => {
      said += 1;
    },
  );
  await first;
  expect(said).toBe(1);
});
