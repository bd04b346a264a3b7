import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { env, isOriginSet, publicOrigin } from '@/lib/env';
import { dataDirectory } from './data-directory';
import { isAlive } from './is-alive.mjs';

const note = join(dataDirectory, 'running.json');

const Note = z.object({ pid: z.number().int().positive(), origin: z.url() });

/** Notes at which address the portal answers, for commands that print one. Returns what takes the note away. */
export async function noteRunning(): Promise<() => Promise<void>> {
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(note, `${JSON.stringify({ pid: process.pid, origin: publicOrigin() })}\n`);
  return async () => {
    // Another portal of this data directory may have written its own since.
    if (readNote()?.pid === process.pid) await rm(note, { force: true });
  };
}

/**
 * The address of the portal as a person would open it: the operator's, else that of the portal which runs on this data
 * directory, else where it would listen by the settings of this process.
 */
export function readerOrigin(): string {
  if (env.PORTAL_ORIGIN) return env.PORTAL_ORIGIN;
  return findRunningPortal() ?? publicOrigin();
}

/** Whether nothing says at which address the portal answers: it does not run on this data directory, and no setting names one. */
export function isOriginUnknown(): boolean {
  return !isOriginSet() && findRunningPortal() === null;
}

/** The address of the portal that runs on this data directory; null where none does. */
export function findRunningPortal(): string | null {
  const running = readNote();
  return running && isAlive(running.pid) ? running.origin : null;
}

function readNote(): z.infer<typeof Note> | null {
  try {
    return Note.parse(JSON.parse(readFileSync(note, 'utf8')));
  } catch {
    return null;
  }
}
