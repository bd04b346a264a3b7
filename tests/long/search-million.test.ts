import { expect, it } from 'vitest';
import { measureSearch } from '@/tests/bench/search.bench';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('migrated');

it('a search over a million texts, of whichever words, takes at most 1.5 times the bare ranked SQL', async () => {
  const { bare, search } = await measureSearch(db, 1_000_000);
  expect(search.p95 / bare.p95).toBeLessThanOrEqual(1.5);
});
