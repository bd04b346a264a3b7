import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  type ArchiveFiles,
  archiveFolder,
  exportFrom,
  importInto,
  readFiles,
  writeArchive,
} from '@/tests/support/archives';
import { databaseApart, testDatabase } from '@/tests/support/database';
import { makeZip, type ZippedFile } from '@/tests/support/make-zip';

const { url, db } = await testDatabase('migrated');
const source = await databaseApart('loaded');
const at = await archiveFolder();
await exportFrom(source.url, at('sound.zip'));
const sound = await readFiles(at('sound.zip'));
const schema = await describeSchema();

/** Constraints and triggers, which an import puts aside for a while. */
async function describeSchema(): Promise<unknown> {
  return db.$queryRaw`
    SELECT (SELECT array_agg(conname::text || pg_get_constraintdef(oid) ORDER BY 1) FROM pg_constraint
             WHERE connamespace = current_schema()::regnamespace) AS constraints,
           (SELECT array_agg(tgname::text || tgenabled::text ORDER BY 1) FROM pg_trigger WHERE NOT tgisinternal) AS triggers`;
}

async function expectRefused(name: string, reason: RegExp): Promise<void> {
  await expect(importInto(url, at(name)), name).rejects.toThrow(reason);
  expect(await db.$queryRaw`SELECT count(*)::int AS n FROM change`).toEqual([{ n: 0 }]);
  expect(await db.source.count()).toBe(0);
  expect(await describeSchema()).toEqual(schema);
}

function changed(name: string, change: (content: string) => string): ArchiveFiles {
  return { ...sound, [name]: change(sound[name]!) };
}

const manifest = (change: (manifest: { tables: Record<string, string[]> }) => object) =>
  changed('manifest.json', (content) => JSON.stringify(change(JSON.parse(content))));

const zipped = (more: ZippedFile[]) =>
  makeZip([...Object.entries(sound).map(([name, bytes]) => ({ name, bytes })), ...more]);

describe('an import refuses, and changes nothing, where', () => {
  it('the file is no archive', async () => {
    await writeFile(at('words.zip'), 'These are words.');
    await expectRefused('words.zip', /is no zip, or was cut off/);
    await expectRefused('nothing.zip', /is no zip, or was cut off/);
    await writeFile(at('texts.zip'), makeZip([{ name: 'page.txt', bytes: 'Words.' }]));
    await expectRefused('texts.zip', /has no manifest.json: it is no archive/);
    await writeFile(at('texts.zip'), makeZip([{ name: 'manifest.json', bytes: '{"format":"texts/1","texts":[]}' }]));
    await expectRefused('texts.zip', /manifest.json that is not sound at format/);
  });

  it('the archive was cut off or a byte of it was turned', async () => {
    const bytes = await readFile(at('sound.zip'));
    await writeFile(at('cut.zip'), bytes.subarray(0, bytes.length / 2));
    await expectRefused('cut.zip', /is no zip, or was cut off/);
    for (const place of [0.2, 0.5, 0.8]) {
      const damaged = Buffer.from(bytes);
      damaged[Math.floor(bytes.length * place)]! ^= 0x55;
      await writeFile(at('damaged.zip'), damaged);
      await expectRefused('damaged.zip', /archive does not hold|is no zip|cannot be read|archive is damaged/);
    }
  });

  it('it was made by a newer portal', async () => {
    await writeArchive(
      at('newer.zip'),
      manifest((each) => ({ ...each, format: 'portal-archive/2' })),
    );
    await expectRefused(
      'newer.zip',
      /the form "portal-archive\/2" of a newer portal; this one reads portal-archive\/1/,
    );
    const tables = manifest(({ tables, ...each }) => ({
      ...each,
      tables: { ...tables, meeting: ['mood'], omen: ['id'] },
    }));
    await writeArchive(at('newer.zip'), tables);
    await expectRefused('newer.zip', /of a newer portal: this one has no place for meeting.mood, omen.id/);
  });

  it('it is of an invented record', async () => {
    await writeArchive(
      at('practice.zip'),
      manifest((each) => ({ ...each, record: 'practice' })),
    );
    await expectRefused('practice.zip', /of a practice record, and this is a real one/);
  });

  it('it has a file that leads out of it, a link, a bomb, or one that no archive has', async () => {
    await writeFile(at('out.zip'), zipped([{ name: '../out.txt', bytes: 'x' }]));
    await expectRefused('out.zip', /names a file outside itself/);
    await writeFile(at('link.zip'), zipped([{ name: 'link', bytes: '/etc/passwd', mode: 0o120777 }]));
    await expectRefused('link.zip', /has a link in it/);
    await writeFile(at('bomb.zip'), zipped([{ name: 'bomb', bytes: Buffer.alloc(2 ** 26) }]));
    await expectRefused('bomb.zip', /would grow without bounds/);
    await writeFile(at('twice.zip'), zipped([{ name: 'manifest.json', bytes: '{}' }]));
    await expectRefused('twice.zip', /two files of one name/);
    await writeFile(at('more.zip'), zipped([{ name: 'more.txt', bytes: 'x' }]));
    await expectRefused('more.zip', /has files that no archive has: more.txt/);
    const { 'history.jsonl': _history, ...rest } = sound;
    await writeArchive(at('less.zip'), rest);
    await expectRefused('less.zip', /lacks history.jsonl/);
  });

  it('a file lies about its length', async () => {
    const lies = Object.entries(sound).map(([name, bytes]) => ({
      name,
      bytes,
      ...(/meeting/.test(name) && { saidSize: 10 }),
    }));
    await writeFile(at('lie.zip'), makeZip(lies));
    await expectRefused('lie.zip', /file records\/meeting.jsonl: it cannot be unpacked/);
  });

  it('a line of it is no JSON, or the record does not hold together', async () => {
    await writeArchive(
      at('line.zip'),
      changed('records/topic.jsonl', (lines) => lines.replace('{', '[')),
    );
    await expectRefused('line.zip', /line 1 of records\/topic.jsonl/);
    await writeArchive(
      at('unlike.zip'),
      changed('records/topic.jsonl', (lines) => lines.replace('"position":1', '"position":9')),
    );
    await expectRefused('unlike.zip', /does not hold:\n {2}topic .*its rows are not what change \d+ left/);
  });
});
