import { it } from 'vitest';
import { testDatabase } from '@/tests/support/database';
import { expectTamperingsFound } from '@/tests/support/tampering';

const database = await testDatabase();

it('200 random tamperings with the chain and with the rows of every table are found, and the right thing is named', async () => {
  await expectTamperingsFound(database, { attacks: 200 });
}, 300_000);
