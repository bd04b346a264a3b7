import { expect, it } from 'vitest';
import { listGaps } from '@/lib/records/meetings/gaps';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

it('keeps every number that a series went past as one without a record', async () => {
  const before = (await listGaps()).filter(({ body }) => body === 'cifg');
  expect(before.at(-1)).toMatchObject({ id: 'gap-cifg-22', kind: 'beyond_last', latest: null });
  const held = { ordinal: 24, edtf: '2026-05-04', earliest: new Date('2026-05-04'), latest: new Date('2026-05-04') };
  await db.meeting.update({ where: { publicId: 'cifg-20' }, data: held });

  const after = (await listGaps()).filter(({ body, ordinal }) => body === 'cifg' && ordinal > 21);
  expect(after).toEqual(
    [22, 23].map((ordinal) =>
      expect.objectContaining({
        id: `gap-cifg-${ordinal}`,
        ordinal,
        kind: 'no_record',
        known: { ar: null, en: null },
        window: '2025-02-06/2026-05-04',
        latest: '2026-05-04',
      }),
    ),
  );
});
