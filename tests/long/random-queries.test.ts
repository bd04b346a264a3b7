import { expect, it } from 'vitest';
import { testDatabase } from '@/tests/support/database';
import { expectQueriesToHold } from '@/tests/support/random-queries';
import { runPortal } from '@/tests/support/run-portal';

const { url } = await testDatabase('loaded');

it('10,000 random questions of the API are answered as it is described, or refused by name', async () => {
  const portal = await runPortal({ databaseUrl: url, isCold: true });
  try {
    const statuses = await expectQueriesToHold(portal.origin, 10_000);
    expect(statuses.get(200)).toBeGreaterThan(500);
    expect(statuses.get(400)).toBeGreaterThan(500);
  } finally {
    await portal.stop();
  }
}, 3_600_000);
