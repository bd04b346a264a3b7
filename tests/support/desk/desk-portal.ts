import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll } from 'vitest';
import { connect } from '@/prisma/server-check';
import { databaseApart, type TestDatabase } from '@/tests/support/database';
import { type RunningPortal, runPortal } from '@/tests/support/run-portal';

export type DeskPortal = TestDatabase & { portal: RunningPortal; origin: string; client: pg.Client };

/** A portal with a database of its own, for files that write what other files would find. It is stopped after the file. */
export async function openDeskPortal({ prepare }: { prepare?(url: string): Promise<void> } = {}): Promise<DeskPortal> {
  const { db, url } = await databaseApart('loaded');
  await prepare?.(url);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'portal-data-'));
  const client = await connect(url);
  const portal = await runPortal({ databaseUrl: url, dataDirectory, isCold: true });
  afterAll(async () => {
    await portal.stop();
    await client.end();
    await rm(dataDirectory, { recursive: true, force: true });
  });
  return { db, url, portal, origin: portal.origin, client };
}
