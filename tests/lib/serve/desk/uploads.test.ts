import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openUploads } from '@/lib/serve/desk/uploads';
import { TooLarge } from '@/lib/serve/door/too-large';
import { Busy } from '@/lib/serve/door/work-queue';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-uploads-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const sending = (...chunks: string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk))) as IncomingMessage;
const wordsOf = async (stream: Readable) => (await buffer(stream)).toString('utf8');

describe('a body', () => {
  it.each([
    ['in memory', 100],
    ['in a file', 2],
  ])('is read as often as one likes %s, and leaves no file behind', async (_, inMemory) => {
    const folder = await newFolder();
    const uploads = openUploads({ folder, inMemory });
    const upload = await uploads.take(sending('عربي', 'a', 'b'), 100, '');
    expect(upload.length).toBe(10);
    expect(await wordsOf(upload.stream())).toBe('عربيab');
    expect(await wordsOf(upload.stream())).toBe('عربيab');
    expect(await readdir(folder)).toEqual([]);
    await upload.close();
  });

  it('is refused beyond its limit, and its sender can still be told so', async () => {
    const uploads = openUploads({ folder: await newFolder(), inMemory: 2 });
    const request = sending('abc', 'def', 'ghi');
    await expect(uploads.take(request, 5, '')).rejects.toThrow(TooLarge);
    expect(request.destroyed).toBe(false);
  });

  it('goes to a file where others fill the memory, and is refused where they fill the files', async () => {
    const uploads = openUploads({ folder: await newFolder(), inMemory: 4, allInMemory: 4, allInFiles: 6 });
    const first = await uploads.take(sending('abcd'), 10, '');
    const second = await uploads.take(sending('efgh'), 10, '');
    expect(await wordsOf(second.stream())).toBe('efgh');
    await expect(uploads.take(sending('ijkl'), 10, '')).rejects.toThrow(Busy);
    await first.close();
    const third = await uploads.take(sending('ijkl'), 10, '');
    expect(await wordsOf(third.stream())).toBe('ijkl');
    await Promise.all([second.close(), third.close()]);
    await (await uploads.take(sending('mnopqr'), 10, '')).close();
  });
});
