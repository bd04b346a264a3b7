import { beforeEach, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/auth/permissions';
import { reinstateSource } from '@/lib/editing/sources/reinstate-source';
import { withdrawSource } from '@/lib/editing/sources/withdraw-source';
import { testDatabaseForEach } from '@/tests/support/database';
import { gazette, namesOfFaults, newPart, nextText, publishParts } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabaseForEach('loaded');
let publisher: PersonActor;
const id = 'harbour-gazette-2026-11-05';
const reason = 'The gazette took it back.';

beforeEach(async () => {
  publisher = await addActor(db, 'publisher');
});

it('a source that nothing cites is withdrawn, cited by nothing new, and comes back under its id', async () => {
  await publishParts({ source: newPart(gazette()) });
  expect(await withdrawSource(publisher, { id, version: 1, reason })).toEqual({ version: 2 });
  const text = newPart(nextText({ 'text.statement': 'cifg-12', 'text.source': id }));
  expect(await namesOfFaults(db, { text })).toEqual(['text.source withdrawn']);
  expect(await namesOfFaults(db, { source: newPart(gazette({ 'source.id': id, 'source.url': '' })) })).toEqual([
    'source.id idTaken',
  ]);
  expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  expect(await reinstateSource(publisher, { id, version: 2, reason })).toEqual({ version: 3 });
  expect(await namesOfFaults(db, { text })).toEqual([]);
  expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
});

it('is refused while something cites it, to others, and at an old version', async () => {
  const cited = { id: 'treasury-sm834', version: 1, reason };
  await expect(withdrawSource(publisher, cited)).rejects.toMatchObject({ code: 'conflict' });
  await expect(withdrawSource({ ...publisher, role: 'reviewer' }, cited)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(withdrawSource(publisher, { ...cited, version: 2 })).rejects.toThrow(/at version 1, not 2/);
  await expect(reinstateSource(publisher, cited)).rejects.toMatchObject({ code: 'conflict' });
});
