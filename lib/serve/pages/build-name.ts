import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { listBuildFiles } from '@/lib/serve/files/build-files';

/** Names what pages are made with: this source, and the styles and fonts that its build named. Equal on every machine. */
export async function readBuildName(): Promise<string> {
  const source = await readFile('.next/portal-build', 'utf8');
  const files = (await listBuildFiles()).map(({ name }) => name).toSorted();
  return createHash('sha256')
    .update(JSON.stringify([source, files]))
    .digest('hex')
    .slice(0, 16);
}
