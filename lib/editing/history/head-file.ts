import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { dataDirectory } from '@/lib/process/data-directory';
import { withFileLock } from '@/lib/process/file-lock.mjs';
import { say } from '@/lib/process/step';
import type { Head } from './history';

/** Where the last link is noted outside the database: whoever rewrites the chain there does not reach it here. */
export const headFile = join(dataDirectory, 'head.json');

const HeadNote = z.object({ seq: z.number().int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** The head that a file holds. Null: there is no file, or it holds none. */
export async function readHeadFile(path: string): Promise<Head | null> {
  try {
    return HeadNote.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Notes the last link, and never an earlier one over a later one. `holds` says whether a head is in the chain: one that is
 * not is evidence, and is left. A note that can't be written is told, and the write that it was about stays.
 */
export async function noteHead(path: string, head: Head, holds: (noted: Head) => Promise<boolean>): Promise<void> {
  try {
    await withFileLock(`${path}.lock`, async () => {
      const noted = await readHeadFile(path);
      if (noted !== null && !(await holds(noted))) {
        say(
          `The chain of changes does not hold the head that ${path} notes, so the file is left as it is. ` +
            `npm run portal -- verify --head ${path} says more. Remove the file if it is of another database.`,
        );
      } else if (noted === null || noted.seq < head.seq) {
        await replaceFile(path, `${JSON.stringify(head)}\n`);
      }
    });
  } catch (error) {
    say(`The last change was written, but its head could not be noted in ${path}: ${(error as Error).message}`);
  }
}

async function replaceFile(path: string, content: string): Promise<void> {
  const fresh = `${path}.${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(fresh, content);
  await rename(fresh, path);
}
