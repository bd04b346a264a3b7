import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';

// Every test file has its own data directory, so that what it writes beside its database does not reach the
// developer's.
const folder = mkdtempSync(join(tmpdir(), 'portal-data-'));
vi.stubEnv('PORTAL_DATA', folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
