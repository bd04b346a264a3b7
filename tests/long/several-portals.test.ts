import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { databaseApart } from '@/tests/support/database';
import { openSeveralPortals, type SeveralPortals } from '@/tests/support/several-portals';

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 600_000 });

const { url, db } = await databaseApart('loaded');
let portals: SeveralPortals;

beforeAll(async () => {
  portals = await openSeveralPortals(url, db, 4);
});
afterAll(() => portals?.close());

it('none of four portals shows an old page after ten thousand publications and two hundred deaths', async () => {
  const { killed } = await portals.publish(10_000, 200);
  expect(killed).toBe(200);
});
