import { spawnSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openZipFile } from '@/lib/archive/zip/open-zip-file';
import { writeZip } from '@/lib/archive/zip/zip-file';
import { directory, localHeader } from '@/lib/archive/zip/zip-records';
import { archiveFolder, readFiles } from '@/tests/support/archives';

const at = await archiveFolder();

async function zipOf(files: Record<string, string[]>): Promise<string> {
  const path = at(`${Math.random()}.zip`);
  const file = await open(path, 'wx');
  const zip = writeZip(file);
  for (const [name, parts] of Object.entries(files)) {
    const entry = await zip.begin(name);
    for (const part of parts) await entry.write(part);
    await entry.close();
  }
  await zip.close();
  await file.close();
  return path;
}

const files = { 'a.txt': ['Words', ' in parts.'], 'empty.txt': [], 'folder/ب.txt': ['كلمات\n'.repeat(50_000)] };
const whole = Object.fromEntries(Object.entries(files).map(([name, parts]) => [name, parts.join('')]));

describe('a zip that is written piece by piece', () => {
  it('is read by three readers as it was written', async () => {
    const path = await zipOf(files);
    expect(await readFiles(path)).toEqual(whole);
    const zip = await openZipFile(path);
    if ('fault' in zip) throw new Error(zip.fault);
    for (const name of zip.names) expect(await text(await zip.open(name))).toBe(whole[name]);
    zip.close();
    const python = spawnSync('python3', [
      '-c',
      'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())',
      path,
    ]);
    if (python.error === undefined) expect(python.stdout.toString()).toBe('None\n');
  });

  it('can name places and lengths beyond four gigabytes', () => {
    const large = 2 ** 33 + 5;
    const name = Buffer.from('a');
    const end = directory([{ name, crc: 1, packed: large, size: large + 1, offset: large + 2 }], large + 3);
    const field = end.subarray(47 + 4);
    expect([0, 8, 16].map((place) => Number(field.readBigUInt64LE(place)))).toEqual([large + 1, large, large + 2]);
    expect(Number(end.readBigUInt64LE(end.length - 98 + 48))).toBe(large + 3);
    expect(localHeader(name).readUInt32LE(22)).toBe(0xffffffff);
  });
});
