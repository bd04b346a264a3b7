import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { findProgram } from '@/tests/support/debian-program';

const run = promisify(execFile);

it('systemd finds nothing wrong with the unit', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-unit-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const unit = join(folder, 'portal@3000.service');
  await copyFile('lib/serve/for-many/portal.service', unit);
  const { stderr } = await run(findProgram('systemd-analyze', 'systemd'), ['verify', unit]);
  expect(stderr).not.toContain('portal@3000');
});
