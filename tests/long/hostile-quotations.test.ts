import { expect, it } from 'vitest';
import { testDatabase } from '@/tests/support/database';
import { judgeHostileQuotations } from '@/tests/support/hostile-quotations';
import { loadPractice } from '@/tests/support/practice-database';

const { db } = await testDatabase('migrated');

it('ten thousand hostile quotations show no word of a press text that is hidden', async () => {
  await loadPractice(db);
  expect(await judgeHostileQuotations(db, 10_000)).toEqual([]);
});
