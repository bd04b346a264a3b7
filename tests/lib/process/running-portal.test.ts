import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { env } from '@/lib/env';
import { dataDirectory } from '@/lib/process/data-directory';
import { noteRunning, readerOrigin } from '@/lib/process/running-portal';

const note = join(dataDirectory, 'running.json');

it('a portal that runs is named by its address, and one that was killed is not', async () => {
  vi.stubEnv('PORT', '8124');
  const forget = await noteRunning();
  const running = await readFile(note, 'utf8');
  vi.stubEnv('PORT', '');
  expect(readerOrigin()).toBe('http://localhost:8124');
  await writeFile(note, running.replace(/"pid":\d+/, '"pid":4194304'));
  expect(readerOrigin()).toBe('http://localhost:3000');
  await writeFile(note, 'torn {');
  expect(readerOrigin()).toBe('http://localhost:3000');
  await forget();
  expect(readerOrigin()).toBe('http://localhost:3000');
});

it('what the operator calls the public address goes before it', async () => {
  vi.stubEnv('PORT', '8124');
  const forget = await noteRunning();
  const before = env.PORTAL_ORIGIN;
  env.PORTAL_ORIGIN = 'https://record.example';
  expect(readerOrigin()).toBe('https://record.example');
  env.PORTAL_ORIGIN = before;
  await forget();
});
