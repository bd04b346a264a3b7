import { describe, expect, it, onTestFinished } from 'vitest';
import { markAsPractice, readKept, refuseOtherRecord } from '@/lib/db/practice-mark';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { env } from '@/lib/env';
import { connect } from '@/prisma/server-check';
import { databaseApart } from '@/tests/support/database';

function practise(isPractice: boolean): void {
  const before = env.PORTAL_PRACTICE;
  env.PORTAL_PRACTICE = isPractice;
  onTestFinished(() => {
    env.PORTAL_PRACTICE = before;
  });
}

async function keptIn(url: string): Promise<string> {
  const client = await connect(url);
  try {
    return await readKept(client);
  } finally {
    await client.end();
  }
}

const empty = await databaseApart('empty');
const migrated = await databaseApart('migrated');
const real = await databaseApart('loaded');

describe('a database says which record it keeps', () => {
  it('nothing, until something is in it', async () => {
    expect(await Promise.all([empty, migrated, real].map(({ url }) => keptIn(url)))).toEqual([
      'nothing',
      'nothing',
      'real',
    ]);
  });

  it('a real one is refused to practice, and is not marked', async () => {
    practise(true);
    await expect(refuseOtherRecord(real.url)).rejects.toThrow(/database of a real record/);
    await expect(markAsPractice(real.url)).rejects.toThrow(/database of a real record/);
    await expect(loadBundledRecords(real.url)).rejects.toThrow(/database of a real record/);
    expect(await keptIn(real.url)).toBe('real');
  });

  it('one for practice is refused to everything else, from its mark on, and takes the invented record', async () => {
    practise(true);
    await markAsPractice(migrated.url);
    await markAsPractice(migrated.url);
    expect(await keptIn(migrated.url)).toBe('practice');
    env.PORTAL_PRACTICE = false;
    await expect(refuseOtherRecord(migrated.url)).rejects.toThrow(/database of a practice record/);
    await expect(loadBundledRecords(migrated.url)).rejects.toThrow(/database of a practice record/);
    expect(await migrated.db.change.count()).toBe(0);
    env.PORTAL_PRACTICE = true;
    await loadBundledRecords(migrated.url);
    expect(await migrated.db.statement.count({ where: { publicId: 'tervane-1' } })).toBe(1);
    await refuseOtherRecord(migrated.url);
  });
});
