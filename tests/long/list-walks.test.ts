import { it } from 'vitest';
import { testDatabase } from '@/tests/support/database';
import { expectWalksWhole } from '@/tests/support/list-walks';

const { db } = await testDatabase('loaded');

it('1,000 walks beside 50 writers lose nothing and give no version twice', async () => {
  await expectWalksWhole(db, { walks: 1_000, writers: 50 });
});
