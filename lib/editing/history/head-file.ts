import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { dataDirectory } from '@/lib/process/data-directory';
import { withFileLock } from '@/lib/process/file-lock.mjs';
import { say } from '@/lib/process/step';
import type { Head } from './history';
import { replaceFile } from './replace-file';
import { isSignedHead } from './signed-head';

/** Where the last link is noted outside the database: whoever rewrites the chain there does not reach it here. */
export const headFile = join(dataDirectory, 'head.json');

const HeadNote = z.object({ seq: z.number().int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** What /api/v1/head answers. */
const SignedNote = HeadNote.extend({ note: z.string(), key: z.string() });

/** The head that a file holds. Null: there is no file, or it holds none, or one with a signature that is not its own. */
export async function readHeadFile(path: string): Promise<Head | null> {
  const content = await readFile(path, 'utf8').catch(() => '');
  const head = parseHead(content);
  if (head === null || !('note' in JSON.parse(content))) return head;
  const signed = SignedNote.safeParse(JSON.parse(content)).data;
  return signed && isSignedHead(signed) ? head : null;
}

function parseHead(content: string): Head | null {
  try {
    return HeadNote.parse(JSON.parse(content));
  } catch {
    return null;
  }
}

/**
 * Notes the last link, and never an earlier one over a later one. `holds` says whether a head is in the chain: one that is
 * not is evidence and is left, and so is a file that holds something else. A note that cannot be written is told, and the
 * write that it was about remains.
 */
export async function noteHead(path: string, head: Head, holds: (noted: Head) => Promise<boolean>): Promise<void> {
  try {
    await withFileLock(`${path}.lock`, async () => {
      const content = await readFile(path, 'utf8').catch(() => null);
      const noted = content === null ? null : parseHead(content);
      if (content !== null && (noted === null || !(await holds(noted)))) {
        say(
          noted === null
            ? `The file ${path} no longer holds a head of the chain, so it is left as it is. Compare it with a copy or with ` +
                'the head on the corrections page, then remove it.'
            : `The chain of changes does not hold the head that ${path} notes, so the file is left as it is. ` +
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
