import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checksumLine } from '@/lib/archive/zip/checksums';
import { DomainError } from '@/lib/errors/domain-error';

/** The answers of the portal as they came, on the disk, since a record may be larger than the memory. */
export type ReadFiles = {
  save(path: string, bytes: Buffer): Promise<void>;
  load(path: string): Promise<Buffer>;
  clear(): Promise<void>;
};

export type MirrorFolder = {
  read: ReadFiles;
  /** Keeps a file beside its place, if there is no such file yet. */
  stage(name: string, bytes: Buffer): Promise<void>;
  /** Puts what was staged in its place, and takes away what an earlier mirror had and this one has not. */
  finish(): Promise<{ files: number; changed: number; removed: number }>;
  close(): Promise<void>;
};

/** Says of every file of the mirror what is in it: `sha256sum -c SHA256SUMS` checks them all. */
const list = 'SHA256SUMS';
const unfinished = '.unfinished';

export async function openMirrorFolder(folder: string): Promise<MirrorFolder> {
  const earlier = await readEarlier(folder);
  const [answers, staged] = [join(folder, unfinished, 'answers'), join(folder, unfinished, 'staged')];
  const answerOf = (path: string) => join(answers, createHash('sha256').update(path).digest('hex'));
  const sums = new Map<string, string>();
  const changed: string[] = [];
  const clear = async () => {
    await rm(join(folder, unfinished), { recursive: true, force: true });
    await mkdir(answers, { recursive: true });
  };
  await clear();

  return {
    read: {
      save: (path, bytes) => writeFile(answerOf(path), bytes),
      load: (path) => readFile(answerOf(path)),
      clear,
    },
    async stage(name, bytes) {
      const sum = sumOf(bytes);
      sums.set(name, sum);
      const present = await readFile(join(folder, name)).catch(() => null);
      if (present !== null && sumOf(present) === sum) return;
      changed.push(name);
      await place(join(staged, name), (path) => writeFile(path, bytes));
    },
    async finish() {
      for (const name of changed) await place(join(folder, name), (path) => rename(join(staged, name), path));
      const lines = [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => checksumLine(sum, name));
      await writeFile(join(folder, unfinished, list), lines.join(''));
      await rename(join(folder, unfinished, list), join(folder, list));
      const gone = earlier.filter((name) => !sums.has(name));
      for (const name of gone) await takeAway(folder, name);
      return { files: sums.size, changed: changed.length, removed: gone.length };
    },
    close: () => rm(join(folder, unfinished), { recursive: true, force: true }),
  };
}

/** The files of the mirror that is there. A folder with anything else is not ours to write into. */
async function readEarlier(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  if (!names.includes(list)) {
    if (names.every((name) => name === unfinished)) return [];
    throw new DomainError('conflict', `${folder} is not empty, and what is in it is no mirror.`);
  }
  const lines = (await readFile(join(folder, list), 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => line.slice(line.indexOf('  ') + 2)).filter((name) => !/^\/|(^|\/)\.\.(\/|$)/.test(name));
}

async function place(path: string, write: (path: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await write(path);
}

/** With the folders that are empty then. */
async function takeAway(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true });
  for (let path = dirname(name); path !== '.'; path = dirname(path)) {
    const isEmpty = await rmdir(join(folder, path)).then(
      () => true,
      () => false,
    );
    if (!isEmpty) return;
  }
}

function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
