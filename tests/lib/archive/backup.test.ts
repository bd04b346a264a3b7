import { readFile, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { restoreBackup } from '@/lib/archive/backup/restore-backup';
import { writeBackup } from '@/lib/archive/backup/write-backup';
import { withdrawDesignation } from '@/lib/editing/designations/withdraw-designation';
import { watchChanges } from '@/lib/serve/changes/watch-changes';
import {
  type ArchiveFiles,
  archiveFolder,
  exportFrom,
  readFiles,
  withClient,
  writeArchive,
} from '@/tests/support/archives';
import { databaseApart, testDatabaseForEach } from '@/tests/support/database';
import { makePerson } from '@/tests/support/make-person';
import { addActor } from '@/tests/support/people';

const { url, db } = await testDatabaseForEach('loaded');
const empty = await databaseApart('migrated');
const at = await archiveFolder();
const quietly = () => undefined;

const backUp = (from: string, path: string) => withClient(from, (client) => writeBackup(client, path, quietly));
const restore = (into: string, path: string, isReplacing = false) =>
  withClient(into, (client) => restoreBackup(client, path, { isReplacing, onProgress: quietly }));

/** Every row of every table, and where the sequences are. */
async function everything(of: string): Promise<ArchiveFiles> {
  const path = at(`all-${Math.random()}.backup`);
  await backUp(of, path);
  return readFiles(path);
}

/** Each of these files is refused for its reason, and all of them together change nothing. */
async function expectRefused(reasons: Record<string, RegExp>): Promise<void> {
  const before = await everything(url);
  for (const [path, reason] of Object.entries(reasons)) {
    await expect(restore(url, path, true), path).rejects.toThrow(reason);
  }
  expect(await everything(url)).toEqual(before);
}

describe('a backup', () => {
  it('has every row of every table, is read by its owner alone, and comes back whole into an empty database', async () => {
    await makePerson(db, { role: 'publisher' });
    await backUp(url, at('whole.backup'));
    expect((await stat(at('whole.backup'))).mode & 0o777).toBe(0o600);
    await restore(empty.url, at('whole.backup'));
    expect(await everything(empty.url)).toEqual(await everything(url));
    expect(await empty.db.person.count()).toBe(1);
  });

  it('is refused by a database that holds something, unless it is to be replaced', async () => {
    await backUp(url, at('before.backup'));
    const before = await everything(url);
    const { publicId, version } = await db.designation.findFirstOrThrow();
    await withdrawDesignation(await addActor(db, 'publisher'), { id: publicId, version, reason: 'A test.' });
    await expect(restore(url, at('before.backup'))).rejects.toThrow(/not empty. --replace takes out all/);
    expect(await db.person.count()).toBe(1);
    await restore(url, at('before.backup'), true);
    expect(await everything(url)).toEqual(before);
  });

  it('leaves a database that is written on: constraints, stamps and the chain go on', async () => {
    await backUp(url, at('on.backup'));
    await restore(url, at('on.backup'), true);
    const last = await db.change.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    const { publicId, version } = await db.designation.findFirstOrThrow();
    await withdrawDesignation(await addActor(db, 'publisher'), { id: publicId, version, reason: 'A test.' });
    expect(await db.change.findFirstOrThrow({ orderBy: { seq: 'desc' } })).toMatchObject({ seq: last.seq + 1n });
    await expect(db.$executeRaw`UPDATE place SET country_id = gen_random_uuid()`).rejects.toThrow(
      /foreign key|Foreign key/,
    );
    await expect(db.$executeRaw`DELETE FROM change`).rejects.toThrow(/can only grow/);
  });

  it('tells every portal that serves the database that none of its pages is right any more', async () => {
    await backUp(url, at('told.backup'));
    const heard: (string[] | null)[] = [];
    const watch = await watchChanges(url, {
      onTags: (tags) => heard.push(tags),
      onQuestion: async () => undefined,
      onLook: quietly,
    });
    try {
      await restore(url, at('told.backup'), true);
      await vi.waitFor(() => expect(heard).toEqual([null]), { timeout: 10_000 });
    } finally {
      await watch.close();
    }
  });

  it('is refused, and nothing changes, where it was cut off, damaged or altered', async () => {
    await backUp(url, at('sound.backup'));
    const bytes = await readFile(at('sound.backup'));
    const damaged = Buffer.from(bytes);
    damaged[Math.floor(bytes.length / 2)]! ^= 0x55;
    await writeFile(at('cut.backup'), bytes.subarray(0, bytes.length - 100));
    await writeFile(at('damaged.backup'), damaged);
    await writeFile(at('words.backup'), 'These are words.');
    await writeArchive(at('rows.backup'), { ...(await readFiles(at('sound.backup'))), 'tables/party.copy': '' });
    await expectRefused({
      [at('cut.backup')]: /is no zip, or was cut off/,
      [at('damaged.backup')]: /is damaged: tables\//,
      [at('words.backup')]: /is no zip/,
      [at('rows.backup')]: /the database does not take a row of the file: Key .* is not present/,
    });
  });

  it('is refused, and nothing changes, where it is of another release, another record, or no backup', async () => {
    await backUp(url, at('sound.backup'));
    const files = await readFiles(at('sound.backup'));
    const manifest = JSON.parse(files['manifest.json']!);
    const write = async (path: string, changes: object) =>
      writeArchive(path, { ...files, 'manifest.json': JSON.stringify({ ...manifest, ...changes }) });
    await write(at('newer.backup'), { migrations: [...manifest.migrations, ['20991231000000_later', 'x']] });
    await write(at('older.backup'), { migrations: manifest.migrations.slice(0, -1) });
    await write(at('form.backup'), { format: 'portal-backup/2' });
    await write(at('practice.backup'), { record: 'practice' });
    const { 'tables/topic.copy': _topics, ...fewer } = files;
    await writeArchive(at('fewer.backup'), fewer);
    await exportFrom(url, at('archive.zip'));
    await expectRefused({
      [at('newer.backup')]: /of a newer release, which has 20991231000000_later/,
      [at('older.backup')]: /of an older release/,
      [at('form.backup')]: /the form portal-backup\/2 of a newer portal/,
      [at('practice.backup')]: /of a practice record/,
      [at('fewer.backup')]: /does not have the files that its manifest names/,
      [at('archive.zip')]: /is an archive: portal import brings it in/,
    });
  });
});
