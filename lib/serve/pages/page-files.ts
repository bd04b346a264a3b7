import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { isAlive } from '@/lib/process/is-alive.mjs';
import type { KeptPage } from './kept-page';
import { fromPageBytes, toPageBytes } from './page-bytes';

/** Pages on the disk, for the next start and for when memory has no room. Operations run in the order they were requested. */
export type PageFiles = {
  write(page: KeptPage): Promise<void>;
  read(path: string): Promise<KeptPage | null>;
  readAll(): AsyncIterable<KeptPage>;
  /** Takes away the pages at these addresses, then says of all others what they were made from. */
  restamp(stamp: string, gone: Iterable<string>): Promise<void>;
};

/**
 * Opens the folder below `root` whose name is the stamp, which says what its pages were made from. A folder of another
 * stamp is thrown away, unless the process that it belongs to still runs.
 */
export async function openPageFiles(root: string, stamp: string): Promise<PageFiles> {
  const folderOf = (each: string) => join(root, `${each}.${process.pid}`);
  let folder = folderOf(stamp);
  const line = new PQueue({ concurrency: 1 });
  await mkdir(root, { recursive: true });
  await adopt(root, stamp, folder);

  return {
    write: (page) =>
      line.add(async () => {
        const unfinished = `${fileOf(folder, page.path)}.unfinished`;
        await writeFile(unfinished, toPageBytes(page));
        await rename(unfinished, fileOf(folder, page.path));
      }),
    read: (path) => line.add(() => readPage(fileOf(folder, path), path)),
    async *readAll() {
      for (const name of await readdir(folder)) {
        const page = name.endsWith('.page') ? await readPage(join(folder, name)) : null;
        if (page) yield page;
        else await rm(join(folder, name), { force: true });
      }
    },
    restamp: (next, gone) =>
      line.add(async () => {
        // In this order: a crash between the two leaves the old stamp, under which nobody will look.
        for (const path of gone) await rm(fileOf(folder, path), { force: true });
        await rename(folder, folderOf(next));
        folder = folderOf(next);
      }),
  };
}

async function adopt(root: string, stamp: string, folder: string): Promise<void> {
  for (const name of await readdir(root)) {
    const [itsStamp, owner] = name.split('.');
    if (Number(owner) !== process.pid && isAlive(Number(owner))) continue;
    const isAdopted = itsStamp === stamp && (await tryToRename(join(root, name), folder));
    if (!isAdopted) await rm(join(root, name), { recursive: true, force: true });
  }
  await mkdir(folder, { recursive: true });
}

async function tryToRename(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  );
}

function fileOf(folder: string, path: string): string {
  return join(folder, `${createHash('sha256').update(path).digest('hex').slice(0, 40)}.page`);
}

/** Null for what is not there, is of another address, or was cut short by a crash. */
async function readPage(file: string, path?: string): Promise<KeptPage | null> {
  const bytes = await readFile(file).catch(() => null);
  return bytes && fromPageBytes(bytes, path);
}
