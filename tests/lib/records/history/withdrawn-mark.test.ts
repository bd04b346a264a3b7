import { expect, it } from 'vitest';
import { withdrawDesignation } from '@/lib/editing/designations/withdraw-designation';
import { getWithdrawnMark } from '@/lib/records/history/withdrawn-mark';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const publisher = await addActor(db, 'publisher');

it('a listing that was withdrawn leaves its name, when and why at its address; one that stands leaves nothing', async () => {
  const id = 'ofac-2015-09-29';
  expect(await getWithdrawnMark('designation', id)).toBeNull();
  const { version, titleEn } = await db.designation.findUniqueOrThrow({ where: { publicId: id } });
  await withdrawDesignation(publisher, { id, version, reason: 'It was listed twice.' });
  expect(await getWithdrawnMark('designation', id)).toMatchObject({
    kind: 'designation',
    id,
    name: { en: titleEn },
    withdrawal: { why: 'It was listed twice.', change: expect.stringMatching(/^\d+$/) },
  });
  expect(await getWithdrawnMark('body', id)).toBeNull();
});
