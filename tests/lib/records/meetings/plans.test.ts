import { expect, it } from 'vitest';
import { getMeeting } from '@/lib/records/meetings/meetings';
import { testDatabaseForEach } from '@/tests/support/database';

const { db } = await testDatabaseForEach('loaded');

it('a plan that is tied to no meeting names those on record in its time, and nothing else', async () => {
  const plan = await db.plan.findFirstOrThrow({
    where: { announcedAtId: { not: null } },
    include: { announcedAt: true },
  });
  await db.plan.update({ data: { heldAsId: null }, where: { id: plan.id } });
  const there = await db.meeting.findMany({
    where: { bodyId: plan.bodyId, earliest: { lte: plan.latest }, latest: { gte: plan.earliest } },
  });
  const away = new Date('1990-01-01');
  const ids = there.map(({ id }) => id);
  await db.meeting.updateMany({ data: { earliest: away, latest: away }, where: { id: { in: ids } } });
  const id = plan.announcedAt?.publicId ?? '';
  const told = async () => (await getMeeting(id))?.announced.find((each) => each.id === plan.publicId)?.inItsTime;
  expect(await told()).toEqual([]);
  const other = await db.meeting.findFirstOrThrow({
    where: { withdrawnAt: null, publicId: { not: id }, id: { notIn: ids } },
  });
  const held = { bodyId: plan.bodyId, earliest: plan.latest, latest: plan.latest, ordinal: null, ordinalScope: null };
  await db.meeting.update({ data: held, where: { id: other.id } });
  expect(await told()).toMatchObject([{ id: other.publicId }]);
});
