import { expect, it } from 'vitest';
import { loader } from '@/lib/auth/permissions';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { hashLink, type Link } from '@/lib/editing/history/link';
import { connect } from '@/prisma/server-check';
import { testDatabase } from '@/tests/support/database';
import { readFewRecords } from '@/tests/support/few-records';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabase('migrated');

/** As the release before left it: links without digests, hashed as they were then. */
async function forgetDigests(): Promise<void> {
  const links = await db.change.findMany({
    orderBy: { seq: 'asc' },
    include: { run: { select: { publicId: true } } },
  });
  const client = await connect(url);
  await client.query('ALTER TABLE change DISABLE TRIGGER USER');
  let previousHash = '0'.repeat(64);
  for (const row of links) {
    const link = { ...row, at: row.at.toISOString(), run: row.run?.publicId ?? null, digests: null } as Link;
    const hash = hashLink(previousHash, link);
    await client.query('UPDATE change SET digests = NULL, previous_hash = $2, hash = $3 WHERE seq = $1', [
      row.seq,
      previousHash,
      hash,
    ]);
    previousHash = hash;
  }
  await client.query('ALTER TABLE change ENABLE TRIGGER USER');
  await client.end();
}

it('still verifies, is said to be unsealed, and is sealed once by the next write, in the name of the loader', async () => {
  const files = await readFewRecords();
  await loadRecords(loader, files, { db });
  await forgetDigests();
  const old = await verifyNow(url);
  expect(old).toMatchObject({ ok: true, broken: [] });
  expect(old.unsealed).toContainEqual({ what: 'meeting', id: 'cifg-12' });

  await db.$executeRaw`INSERT INTO party (id, public_id, code, kind, name_ar, name_en)
                       VALUES (gen_random_uuid(), 'zz', 'ZZ', 'state', 'أ', 'Z')`;
  expect((await loadRecords(loader, files, { db })).run).toBeNull();
  const seals = await db.change.findMany({ where: { action: 'record.seal' } });
  expect(seals.map(({ actor, runId }) => `${actor} ${runId}`)).toEqual(['system:loader null']);
  expect(await verifyNow(url)).toMatchObject({
    length: old.length + 1,
    broken: [{ what: 'party', id: 'zz', problem: 'no change made it: it was put in' }],
    unsealed: [],
  });

  await loadRecords(loader, files, { db });
  expect(await db.change.count({ where: { action: 'record.seal' } })).toBe(1);
});
