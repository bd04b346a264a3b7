import { it } from 'vitest';
import { testDatabase } from '@/tests/support/database';
import { expectWalksWhole } from '@/tests/support/list-walks';

const { db } = await testDatabase('loaded');

it('a list is walked whole while others write: nothing is lost, no version is given twice', async () => {
  await expectWalksWhole(db, { walks: 12, writers: 3 });
});
