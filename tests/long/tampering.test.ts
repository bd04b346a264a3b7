import { it } from 'vitest';
import { testDatabase } from '@/tests/support/database';
import { expectTamperingsFound } from '@/tests/support/tampering';

const database = await testDatabase();

it('200 random tamperings with a chain of 10,000 changes and with the rows of every table are found', async () => {
  await expectTamperingsFound(database, { attacks: 200, links: 10_000 });
});
