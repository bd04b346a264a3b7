import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { setDatabase } from '@/lib/env';
import { readFiles, writeArchive } from '@/tests/support/archives';
import { databaseApart, testDatabase } from '@/tests/support/database';
import { runVerb } from '@/tests/support/run-verb';

const { db, url } = await testDatabase('loaded');
const empty = await databaseApart('migrated');
const folder = await mkdtemp(join(tmpdir(), 'portal-archive-'));
afterAll(() => rm(folder, { recursive: true }));
const path = join(folder, 'record.zip');

async function headNow() {
  const { seq, hash } = await db.change.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  return { seq: Number(seq), hash };
}

describe('the archive at the terminal', () => {
  it('is exported, and verified without a database', async () => {
    const { code, out } = await runVerb('export', path, '--json');
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, path, head: await headNow() });
    const head = await headNow();
    const verified = await runVerb('verify', path, '--head', head.hash, '--json');
    expect({ code: verified.code, ...JSON.parse(verified.out) }).toMatchObject({
      code: 0,
      ok: true,
      anchored: true,
      head,
    });
    expect((await runVerb('verify', path)).out).toMatch(
      /quotations stand in .*\n.*unanchored.*\nEverything holds\.\n$/s,
    );
  });

  it('of the record that is there changes nothing, with 0', async () => {
    const { code, out } = await runVerb('import', path);
    expect({ code, out }).toEqual({ code: 0, out: 'Nothing to change: the database has all of this archive.\n' });
  });

  it('goes into an empty database, can be searched there, and its head is noted', async () => {
    setDatabase(empty.url);
    expect(await runVerb('import', path, '--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing was written'),
    });
    const { code, out } = await runVerb('import', path);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Imported \d+ records and \d+ changes/),
    });
    expect(await empty.db.searchDocument.count()).toBe(await db.searchDocument.count());
    setDatabase(url);
  });

  it('is refused with 1 where it does not hold, and with 2 where it is asked for wrongly', async () => {
    const files = await readFiles(path);
    await writeArchive(join(folder, 'forged.zip'), {
      ...files,
      'history.jsonl': files['history.jsonl']!.replace('"actor":"', '"actor":"x'),
    });
    const forged = await runVerb('verify', join(folder, 'forged.zip'));
    expect(forged).toMatchObject({
      code: 1,
      out: expect.stringMatching(/✗ change \d+: its content is not what was recorded/),
    });
    expect(await runVerb('import', join(folder, 'forged.zip'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('does not hold'),
    });
    expect(await runVerb('import', path, '--publish')).toMatchObject({ code: 2 });
    expect(await runVerb('export', join(folder, 'record.tar'))).toMatchObject({ code: 2 });
    expect(await runVerb('export')).toMatchObject({ code: 2 });
  });
});
