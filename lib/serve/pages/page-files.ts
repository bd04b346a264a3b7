import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { isAlive } from '@/lib/process/is-alive.mjs';
import { type Finished, type KeptPage, toPage } from './kept-page';

/** Pages on the disk, for the next start and for when memory has no room. Operations run in the order they were requested. */
export type PageFiles = {
  write(page: KeptPage): Promise<void>;
  read(path: string): Promise<KeptPage | null>;
  readAll(): AsyncIterable<KeptPage>;
  /** Takes away the pages at these addresses, then says of all others what they were made from. */
  restamp(stamp: string, gone: Iterable<string>): Promise<void>;
};

type Head = Finished & { lengths: (number | null)[]; sum: string };

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
        await writeFile(unfinished, encode(page));
        await rename(unfinished, fileOf(folder, page.path));
      }),
    read: (path) => line.add(() => decode(fileOf(folder, path), path)),
    async *readAll() {
      for (const name of await readdir(folder)) {
        const page = name.endsWith('.page') ? await decode(join(folder, name)) : null;
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

function encode({ path, type, headers, tags, bodies }: KeptPage): Buffer {
  const all = [bodies.identity, bodies.gzip, bodies.br];
  const content = Buffer.concat(all.filter((body) => body !== null));
  const head: Head = {
    path,
    type,
    headers,
    tags,
    lengths: all.map((body) => body?.length ?? null),
    sum: sumOf(content),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), content]);
}

/** Null for what is not there, is of another address, or was cut short by a crash. */
async function decode(file: string, path?: string): Promise<KeptPage | null> {
  try {
    const bytes = await readFile(file);
    const end = bytes.indexOf('\n');
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
    const content = bytes.subarray(end + 1);
    if (head.sum !== sumOf(content) || (path !== undefined && head.path !== path)) return null;
    let from = 0;
    const [identity, gzip = null, br = null] = head.lengths.map((length) => {
      if (length === null) return null;
      from += length;
      return content.subarray(from - length, from);
    });
    return identity ? toPage(head, { identity, gzip, br }) : null;
  } catch {
    return null;
  }
}

function sumOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
