import { expect, it } from 'vitest';
import { indexMembers, indexTopics } from '@/lib/search/indexing/reindex';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

it('the last topic or member that is withdrawn leaves the search too', async () => {
  const withdrawn = { withdrawnAt: new Date(), withdrawnReason: 'A test.' };
  const kinds = ['topic', 'member'] as const;
  const found = () => Promise.all(kinds.map((kind) => db.searchDocument.count({ where: { kind } })));
  expect(await found()).not.toContain(0);
  await db.topic.updateMany({ data: withdrawn });
  await db.membership.updateMany({ data: withdrawn });
  await db.$transaction(async (tx) => {
    await indexTopics(tx);
    await indexMembers(tx);
  });
  expect(await found()).toEqual([0, 0]);
});
