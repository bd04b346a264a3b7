import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { databaseApart } from '@/tests/support/database';
import { findProgram } from '@/tests/support/debian-program';
import { findFreePort } from '@/tests/support/free-port';
import { runPortal } from '@/tests/support/run-portal';

const run = promisify(execFile);

const unitFile = 'lib/serve/for-many/portal.service';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-unit-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

it('systemd finds nothing wrong with the unit', async () => {
  const unit = join(await makeFolder(), 'portal@3000.service');
  await writeFile(unit, (await readFile(unitFile, 'utf8')).replace('/usr/bin/node', process.execPath));
  const { stderr } = await run(findProgram('systemd-analyze', 'systemd'), ['verify', unit]);
  expect(stderr).not.toContain('portal@3000');
});

it('what the unit starts, with its settings, serves readers and ends in the time that the unit gives it', async () => {
  const { url } = await databaseApart('loaded');
  const text = await readFile(unitFile, 'utf8');
  const port = await findFreePort();
  const folder = await makeFolder();
  const settings = [...text.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [
    name,
    value.replace('%i', String(port)).replace('/var/lib/portal', folder),
  ]);
  const [, command] = /^ExecStart=\S+ (.*)$/m.exec(text) ?? [];
  const [, seconds] = /^TimeoutStopSec=(\d+)$/m.exec(text) ?? [];
  const portal = await runPortal({
    databaseUrl: url,
    isCold: true,
    environment: Object.fromEntries(settings),
    wrap: ([program = '']) => [program, (command ?? '').split(' ')],
  });
  try {
    expect(new URL(portal.origin).port).toBe(String(port));
    const answer = await fetch(`${portal.origin}/readyz`);
    expect([answer.status, await answer.json()]).toMatchObject([200, { status: 'ready' }]);
  } finally {
    const began = performance.now();
    await portal.stop('SIGTERM');
    expect(performance.now() - began).toBeLessThan(Number(seconds) * 1_000);
  }
  expect(() => portal.said.map(({ line }) => JSON.parse(line))).not.toThrow();
}, 120_000);
