import { beforeEach, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/auth/permissions';
import { reinstateMeeting } from '@/lib/editing/meetings/reinstate-meeting';
import { withdrawMeeting } from '@/lib/editing/meetings/withdraw-meeting';
import { reinstateStatement } from '@/lib/editing/statements/reinstate-statement';
import { withdrawStatement } from '@/lib/editing/statements/withdraw-statement';
import { getTombstone } from '@/lib/records/list-page';
import { getMeeting } from '@/lib/records/meetings/meetings';
import { getStatement } from '@/lib/records/statements/statements';
import { testDatabaseForEach } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabaseForEach('loaded');
let publisher: PersonActor;
const reason = 'It was never held.';
const step = { id: 'cifg-12', version: 1, reason };

beforeEach(async () => {
  publisher = await addActor(db, 'publisher');
});

it('a meeting and its statement leave readers one after the other, with their reasons, and come back', async () => {
  await expect(withdrawMeeting(publisher, step)).rejects.toMatchObject({ code: 'conflict' });
  expect(await withdrawStatement(publisher, step)).toEqual({ version: 2 });
  expect(await withdrawMeeting(publisher, step)).toEqual({ version: 2 });
  expect(await getMeeting('cifg-12')).toBeNull();
  expect(await getStatement('cifg-12')).toBeNull();
  expect(await getTombstone('meeting', 'cifg-12')).toMatchObject({ reason });
  expect(await db.searchDocument.count({ where: { subject: { startsWith: 'cifg-12' } } })).toBe(0);
  const change = await db.change.findFirst({ orderBy: { seq: 'desc' } });
  expect(change).toMatchObject({ action: 'meeting.withdraw', actor: `publisher:${publisher.id}`, reason });
  expect(change?.after).toMatchObject({ id: 'cifg-12', withdrawnReason: reason });
  expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });

  const back = { id: 'cifg-12', version: 2, reason: 'It was held after all.' };
  await expect(reinstateStatement(publisher, back)).rejects.toMatchObject({ code: 'conflict' });
  expect(await reinstateMeeting(publisher, back)).toEqual({ version: 3 });
  expect(await reinstateStatement(publisher, back)).toEqual({ version: 3 });
  expect((await getStatement('cifg-12'))?.texts).toHaveLength(2);
  expect(await db.searchDocument.count({ where: { subject: { startsWith: 'cifg-12' } } })).toBe(3);
  expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
});

it('a meeting whose number was given to another since does not come back', async () => {
  await withdrawMeeting(publisher, { ...step, id: 'cifg-16' });
  await db.meeting.update({ where: { publicId: 'cifg-12' }, data: { ordinal: 16 } });
  await expect(reinstateMeeting(publisher, { id: 'cifg-16', version: 2, reason })).rejects.toMatchObject({
    code: 'conflict',
  });
});

it('is refused to others, for an old or missing version, without a reason, and twice', async () => {
  const before = await db.change.count();
  const input = { ...step, id: 'cifg-16' };
  const reviewer = { ...publisher, role: 'reviewer' } as const;
  for (const verb of [withdrawMeeting, reinstateMeeting, withdrawStatement, reinstateStatement]) {
    await expect(verb(reviewer, input)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(verb(publisher, { ...input, version: 9 })).rejects.toMatchObject({ code: /conflict|not-found/ });
    await expect(verb(publisher, { id: 'cifg-16', reason })).rejects.toThrow(/validation|version/);
    await expect(verb(publisher, { ...input, reason: ' ' })).rejects.toThrow(/validation\.required/);
    await expect(verb(publisher, { ...input, id: 'none' })).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(reinstateMeeting(publisher, input)).rejects.toMatchObject({ code: 'conflict' });
  expect(await db.change.count()).toBe(before);
});
