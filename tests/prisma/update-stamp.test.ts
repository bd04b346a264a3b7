import { expect, it } from 'vitest';
import type { ListCursor, ListPage } from '@/lib/records/list-page';
import { listMeetingPage } from '@/lib/records/meetings/meeting-pages';
import type { Meeting } from '@/lib/records/meetings/meetings';
import { connect } from '@/prisma/server-check';
import { testDatabase } from '@/tests/support/database';

const { db, url } = await testDatabase('loaded');

async function retitle(id: string, titleEn: string): Promise<number> {
  const { updatedAt } = await db.meeting.update({
    where: { publicId: id },
    data: { titleEn },
    select: { updatedAt: true },
  });
  return updatedAt.getTime();
}

it('each of two writes in quick succession is stamped later than the one before', async () => {
  const client = await connect(url);
  // Without a round trip between them, several fall within one millisecond.
  await client.query('CREATE TEMPORARY TABLE stamps (turn int, at timestamptz)');
  await client.query(`
    DO $$ BEGIN
      FOR turn IN 1..100 LOOP
        UPDATE meeting SET title_en = 'Turn ' || turn WHERE public_id = CASE turn % 2 WHEN 0 THEN 'cifg-12' ELSE 'cifg-13' END;
        INSERT INTO stamps SELECT turn, max(updated_at) FROM meeting;
        COMMIT;
      END LOOP;
    END $$`);
  const { rows } = await client.query<{ at: Date }>('SELECT at FROM stamps ORDER BY turn');
  await client.end();
  const stamps = rows.map(({ at }) => at.getTime());
  expect(stamps).toHaveLength(100);
  expect(new Set(stamps).size).toBe(100);
  expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
});

it('a write waits for the one before to be committed, so stamps come in the order of the commits', async () => {
  const client = await connect(url);
  await client.query(`SET lock_timeout = '100ms'`);
  await db.$transaction(async (tx) => {
    await tx.topic.update({ where: { publicId: 'oil' }, data: { labelEn: 'Crude' } });
    await expect(client.query(`UPDATE meeting SET title_en = 'Second' WHERE public_id = 'cifg-12'`)).rejects.toThrow(
      /lock timeout/,
    );
  });
  expect((await client.query(`UPDATE meeting SET title_en = 'Second' WHERE public_id = 'cifg-12'`)).rowCount).toBe(1);
  await client.end();
});

it('writes at once are each stamped at a time of their own', async () => {
  const ids = ['cifg-1', 'cifg-2', 'cifg-3', 'cifg-4', 'cifg-9', 'cifg-11'];
  const stamps = await Promise.all(ids.map((id) => retitle(id, `At once ${id}`)));
  expect(new Set(stamps).size).toBe(ids.length);
});

it('a clock that was set back does not set a stamp back', async () => {
  const last = await retitle('cifg-12', 'Before the clock was set back');
  // The clock has been an hour ahead: so far ahead is the last stamp now.
  const ahead = last + 3_600_000;
  await db.$executeRaw`SELECT setval('update_clock', ${ahead}::bigint)`;
  const stamps = [await retitle('cifg-12', 'First after'), await retitle('cifg-1', 'Second after')];
  expect(stamps).toEqual([ahead + 1, ahead + 2]);
});

it('what one transaction writes bears one stamp, and the next transaction a later one', async () => {
  const write = (titleEn: string) =>
    db.$transaction(async (tx) => {
      const meeting = await tx.meeting.update({ where: { publicId: 'cifg-12' }, data: { titleEn } });
      const topic = await tx.topic.update({ where: { publicId: 'oil' }, data: { labelEn: titleEn } });
      return [meeting.updatedAt.getTime(), topic.updatedAt.getTime()] as const;
    });
  const [first, second] = [await write('One'), await write('Two')];
  expect(first[0]).toBe(first[1]);
  expect(second[0]).toBe(second[1]);
  expect(second[0]).toBeGreaterThan(first[0]);
});

it('a write that was rolled back does not lend its stamp to another', async () => {
  let lost = 0;
  const failing = db.$transaction(async (tx) => {
    const row = await tx.meeting.update({ where: { publicId: 'cifg-12' }, data: { titleEn: 'Lost' } });
    lost = row.updatedAt.getTime();
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await retitle('cifg-12', 'Kept')).toBeGreaterThan(lost);
});

it('a write that changes nothing, or asks for a stamp of its own, gets none', async () => {
  const stamp = await retitle('cifg-12', 'The same');
  expect(await retitle('cifg-12', 'The same')).toBe(stamp);
  const asked = await db.meeting.update({ where: { publicId: 'cifg-12' }, data: { updatedAt: new Date(0) } });
  expect(asked.updatedAt.getTime()).toBe(stamp);
  const made = await db.topic.create({
    data: {
      publicId: 'made',
      position: 99,
      facet: 'context',
      labelAr: 'أ',
      labelEn: 'A',
      definitionAr: 'أ',
      definitionEn: 'A',
      updatedAt: new Date(0),
    },
  });
  expect(made.updatedAt.getTime()).toBeGreaterThan(stamp);
});

it('a walk through the list of changes sees again what was changed behind it', async () => {
  const seen: string[] = [];
  let cursor: ListCursor | null = null;
  do {
    const page: ListPage<Meeting> = await listMeetingPage({ limit: 10, cursor, updatedSince: null });
    seen.push(...page.items.map(({ id }) => id));
    if (cursor === null) await retitle(seen[0] ?? '', 'Changed behind the walk');
    cursor = page.next;
  } while (cursor !== null);
  expect(seen.at(-1)).toBe(seen[0]);
  expect(new Set(seen).size).toBe(await db.meeting.count());
  expect(seen).toHaveLength((await db.meeting.count()) + 1);
});
