import { expect, it } from 'vitest';
import { getMainBody, listMeetingsOfMainBody } from '@/lib/records/bodies/main-body';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

it('takes the main body from the record: the one with the longest series of numbered meetings', async () => {
  await db.body.update({ where: { publicId: 'cifg' }, data: { publicId: 'finance-group' } });
  expect(await getMainBody()).toMatchObject({ id: 'finance-group', parent: 'coalition' });
  expect((await listMeetingsOfMainBody()).map(({ id }) => id)).toContain('cifg-12');

  const withdrawn = { withdrawnAt: new Date(), withdrawnReason: 'for this test' };
  await db.meeting.updateMany({ where: { body: { publicId: 'finance-group' } }, data: withdrawn });
  expect((await getMainBody())?.id).toBe('ministerial');

  await db.meeting.updateMany({ data: withdrawn });
  expect(await getMainBody()).toBeNull();
  expect(await listMeetingsOfMainBody()).toEqual([]);
});
