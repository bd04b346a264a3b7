import { expect, it } from 'vitest';
import { testDatabase } from '@/tests/support/database';
import { expectWholeWrites } from '@/tests/support/whole-writes';

const database = await testDatabase('loaded');

it('a fault after each statement of each verb leaves nothing half written', async () => {
  expect(await expectWholeWrites(database, 'each')).toBeGreaterThan(1_000);
});
