import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';

// Every test file has a data directory of its own: what it writes beside its database is not the developer's.
const folder = mkdtempSync(join(tmpdir(), 'portal-data-'));
vi.stubEnv('PORTAL_DATA', folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
