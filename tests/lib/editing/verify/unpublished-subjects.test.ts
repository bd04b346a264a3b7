import { expect, it } from 'vitest';
import { z } from 'zod';
import type { PersonActor } from '@/lib/auth/permissions';
import { write } from '@/lib/editing/write';
import { testDatabase } from '@/tests/support/database';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabase('loaded');

const reviewer: PersonActor = { kind: 'person', id: 'k3x9aaaaaaaa', role: 'reviewer', translates: null };

const Subject = z.strictObject({ type: z.string(), id: z.string() });

/** Leaves a change of a subject that no published row belongs to. */
const step = write('draft.approve', Subject, async (_tx, subject) => ({
  changes: [{ action: `${subject.type}.step`, subject, before: null, after: { state: 'ready' }, tags: [] }],
  result: () => null,
}));

it('the chain tells of drafts and people, and holds, though no published row is theirs', async () => {
  await step(reviewer, { type: 'draft', id: 'd1' }, { db });
  await step(reviewer, { type: 'person', id: 'k3x9aaaaaaaa' }, { db });
  expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [], unsealed: [] });
});

it('a change of a draft that was tampered with is named', async () => {
  const { seq } = await db.change.findFirstOrThrow({ where: { subjectType: 'draft' } });
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRaw`UPDATE change SET actor = 'publisher:somebodyelse' WHERE seq = ${seq}`,
  ]);
  const { ok, broken } = await verifyNow(url);
  expect(ok).toBe(false);
  expect(broken).toContainEqual({
    what: 'change',
    id: String(seq),
    problem: expect.stringContaining('not what was recorded'),
  });
});
