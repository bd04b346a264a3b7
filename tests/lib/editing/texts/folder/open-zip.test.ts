import { describe, expect, it } from 'vitest';
import { openZip } from '@/lib/editing/texts/folder/open-zip';
import { readTexts } from '@/lib/editing/texts/folder/read-texts';
import { makeZip, type ZippedFile } from '@/tests/support/make-zip';
import { arabicPage, manifestRow } from '@/tests/support/texts';

const manifest = (rows = [manifestRow()]) => JSON.stringify({ format: 'texts/1', texts: rows });
const usual: ZippedFile[] = [
  { name: 'manifest.json', bytes: manifest() },
  { name: 'page.txt', bytes: arabicPage },
];

async function open(files: ZippedFile[]) {
  const folder = await openZip('texts.zip', makeZip(files));
  return 'fault' in folder ? folder.fault : folder;
}

async function textsOf(files: ZippedFile[]) {
  const folder = await open(files);
  if (typeof folder === 'string') throw new Error(folder);
  return readTexts(folder, 'either');
}

describe('a zip of texts', () => {
  it('is read like a folder', async () => {
    const { rows, faults } = await textsOf(usual);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ path: 'texts.zip', row: 1, id: 'cifg-13/ar-harbour', file: 'page.txt' }]);
    expect(Buffer.from(rows[0]?.bytes ?? []).toString()).toBe(arabicPage);
  });

  it('may have its texts in the one folder that was packed, with names in Arabic and what a Mac adds', async () => {
    const { rows, faults } = await textsOf([
      { name: '__MACOSX/._manifest.json', bytes: 'x' },
      { name: 'نصوص/', bytes: '', method: 0, mode: 0o040755 },
      { name: 'نصوص/manifest.json', bytes: manifest([manifestRow({ file: 'صفحة.txt' })]) },
      { name: 'نصوص/صفحة.txt', bytes: arabicPage },
    ]);
    expect([rows.length, faults]).toEqual([1, []]);
  });

  it('has faults like a folder', async () => {
    const { faults } = await textsOf([{ name: 'manifest.json', bytes: manifest([manifestRow({ file: 'gone.txt' })]) }]);
    expect(faults).toMatchObject([{ row: 1, field: 'file', reason: '"gone.txt" is not there' }]);
    expect((await textsOf([{ name: 'a.txt', bytes: 'a' }])).faults).toMatchObject([{ field: 'manifest.json' }]);
  });

  it.each<[string, string, ZippedFile[]]>([
    ['a name that leads out of it', 'names', [...usual, { name: '../../etc/cron.d/x', bytes: 'x' }]],
    ['an absolute name', 'names', [...usual, { name: '/etc/passwd', bytes: 'x' }]],
    ['a drive', 'names', [...usual, { name: 'C:/x', bytes: 'x' }]],
    ['a backslash', 'names', [...usual, { name: '..\\x', bytes: 'x' }]],
    ['a symbolic link', 'link', [...usual, { name: 'link', bytes: '/etc/passwd', mode: 0o120777 }]],
    ['a device', 'link', [...usual, { name: 'tty', bytes: '', mode: 0o020666 }]],
    ['a password', 'encrypted', [...usual, { name: 'x.txt', bytes: 'x', flags: 0x801 }]],
    ['another method', 'method', [...usual, { name: 'x.txt', bytes: 'x', method: 14 }]],
    ['a name of an old code page', 'charset', [...usual, { name: Buffer.from([0xe4, 0xf5]), bytes: 'x', flags: 0 }]],
    ['a file that grows a thousandfold', 'bomb', [...usual, { name: 'x.txt', bytes: Buffer.alloc(2_000_000) }]],
    ['files of more than 64 MiB in all', 'bomb', [...usual, { name: 'x.bin', bytes: 'x', saidSize: 65 * 2 ** 20 }]],
    ['two files of one name', 'twice', [...usual, { name: 'page.txt', bytes: 'x' }]],
  ])('is refused for %s', async (_, fault, files) => {
    expect(await open(files)).toBe(fault);
  });

  it('is refused for thousands of files, and where it is none', async () => {
    const many = Array.from({ length: 2_001 }, (__, index) => ({ name: `${index}.txt`, bytes: 'x', method: 0 }));
    expect(await open(many)).toBe('many');
    expect(await openZip('x', new TextEncoder().encode('no zip'))).toEqual({ fault: 'unreadable' });
    expect(await openZip('x', new Uint8Array())).toEqual({ fault: 'unreadable' });
    expect(await openZip('x', makeZip(usual).slice(0, -30))).toEqual({ fault: 'unreadable' });
  });

  it('unpacks no more than it said it would', async () => {
    const lying = { name: 'page.txt', bytes: Buffer.from(arabicPage.repeat(40)), saidSize: 3_000 };
    const { faults } = await textsOf([usual[0] as ZippedFile, lying]);
    expect(faults).toMatchObject([{ field: 'file', reason: '"page.txt" cannot be unpacked' }]);
  });
});
