import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';

// What a test file writes beside its database reaches neither the developer's data nor the next file. Files of one
// worker share modules, and those read the folder's name once.
const held = globalThis as { testDataDirectory?: string };
held.testDataDirectory ??= makeFolder();
const folder = held.testDataDirectory;
vi.stubEnv('PORTAL_DATA', folder);
afterAll(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
});

function makeFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'portal-data-'));
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}
