import { expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { findTermAlarms } from '@/lib/desk/review/term-alarms';
import { testDatabase } from '@/tests/support/database';
import { typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');

const alarmsOf = async (fields: Record<string, string>) => {
  const author = await addActor(db, 'contributor');
  const { id } = await typedDraft(author, 'meeting', 'cifg-1', fields);
  const draft = await getDraft(author, id);
  if (!draft) throw new Error('there is no draft');
  return findTermAlarms(draft);
};

it('a name on record that nobody touched raises no alarm, and one that is typed does', async () => {
  expect(await alarmsOf({ 'meeting.date': '2015-03-19' })).toEqual([]);
  const title = 'First meeting of the Counter ISIS Finance Group (CIFG)';
  expect(await alarmsOf({ 'meeting.titleEn': title })).toEqual([
    expect.objectContaining({ field: 'meeting.titleEn', kind: 'outside' }),
  ]);
});
