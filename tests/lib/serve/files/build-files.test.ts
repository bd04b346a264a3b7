import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { isNamedByBuild, openBuildFiles } from '@/lib/serve/files/build-files';
import { testDatabaseForEach } from '@/tests/support/database';

const { url, db } = await testDatabaseForEach('migrated');

/** A portal of a build that has one style. */
async function open(style: string, at = url) {
  const folder = await mkdtemp(join(tmpdir(), 'portal-builds-'));
  const file = join(folder, 'own.css');
  await writeFile(file, `.${style}{color:red}`);
  const others = join(folder, 'others');
  const files = await openBuildFiles(at, others, async () => [{ name: nameOf(style), file }]);
  onTestFinished(async () => {
    await files.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { ...files, others };
}

const nameOf = (style: string) => `/_next/static/chunks/${style}.css`;

const textOf = async (found: Promise<{ bodies: { identity: Buffer }; unchanged: string[] } | null>) =>
  (await found)?.bodies.identity.toString() ?? null;

it('a portal has the styles of the build before and of one that comes later, and of none that never was', async () => {
  const old = await open('old');
  const fresh = await open('fresh');
  expect(await textOf(fresh.find(nameOf('old')))).toBe('.old{color:red}');
  expect(await textOf(old.find(nameOf('fresh')))).toBe('.fresh{color:red}');
  expect(await old.find(nameOf('none'))).toBeNull();
  const found = await fresh.find(nameOf('old'));
  expect(found?.unchanged.join(' ')).toContain('immutable');
});

it('keeps them without the database', async () => {
  await open('old');
  const fresh = await open('fresh');
  await db.buildFile.deleteMany({});
  expect(await textOf(fresh.find(nameOf('old')))).toBe('.old{color:red}');
});

it('starts also where the database does not answer', async () => {
  const away = url.replace(/:\d+\//, ':1/');
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => complaint.mockRestore());
  const files = await open('alone', away);
  expect(await files.find(nameOf('old'))).toBeNull();
});

it.each([
  ['/_next/static/chunks/2247wrdgd3vnk.css', true],
  ['/_next/static/media/ibm-plex-sans-arabic-arabic-400-normal.0a8jtlzovcn2x.woff2', true],
  ['/scripts/desk-0123456789abcdef.js', true],
  ['/_next/static/../../etc/passwd.css', false],
  ['/_next/static/chunks/.css', false],
  ['/en/meetings', false],
  ['/reader.js', false],
])('%s may be named by a build: %s', (path, isNamed) => {
  expect(isNamedByBuild(path)).toBe(isNamed);
});
