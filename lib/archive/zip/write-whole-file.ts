import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file that only its owner may read, beside its place, and puts it there once it is whole and on the disk. */
export async function writeWholeFile<Result>(
  path: string,
  work: (file: FileHandle) => Promise<Result>,
): Promise<Result> {
  const fresh = `${path}.${randomBytes(4).toString('hex')}.part`;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(fresh, 'wx', 0o600);
  try {
    const result = await work(file);
    await file.sync();
    await file.close();
    await rename(fresh, path);
    return result;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(fresh, { force: true });
    throw error;
  }
}
