import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { withFileLock } from '@/lib/process/file-lock.mjs';
import { runProgram } from '@/lib/process/run-program';
import { step } from '@/lib/process/step';
import { projectFolders, readSchema } from '@/prisma/migrating/schema-files';

const stamp = resolve('lib/db/generated/.made-from');

/** Writes Prisma's client to lib/db/generated unless it is of this schema already. */
export async function generateClient(): Promise<void> {
  const wanted = await hashSources();
  const isCurrent = async () => (await readFile(stamp, 'utf8').catch(() => '')) === wanted;
  if (await isCurrent()) return;
  await withFileLock(resolve('.data/locks/generate'), async () => {
    if (await isCurrent()) return;
    await step('Generating the database client', async () => {
      const environment = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
      await runProgram(['node_modules/prisma/build/index.js', 'generate', '--no-hints'], { environment, quiet: true });
      await writeFile(stamp, wanted);
    });
  });
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256').update(await readFile('node_modules/prisma/package.json'));
  for (const [path, text] of await readSchema(projectFolders)) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
}
