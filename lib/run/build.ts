import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { withFileLock } from '@/lib/process/file-lock.mjs';
import { runProgram } from '@/lib/process/run-program';
import { say, step } from '@/lib/process/step';
import { buildDeskScript } from './bundle-desk-script';
import { buildSearchPage } from './bundle-search-page';

const folders = ['app', 'components', 'lib', 'messages', 'prisma', 'public'];
const files = ['next.config.ts', 'package-lock.json', 'package.json', 'postcss.config.mjs', 'tsconfig.json'];
const stamp = resolve('.next/portal-build');
// A portal that was killed leaves its `next build` behind, which keeps Next's own lock until it ends.
const otherBuild = /Another next build process is already running/;
const longestWait = 120_000;

/** Builds the site unless the build is of this source. It asks no database. */
export async function buildSite(): Promise<void> {
  const wanted = await hashSource();
  const isCurrent = async () => (await readFile(stamp, 'utf8').catch(() => '')) === wanted;
  if (await isCurrent()) return;
  await withFileLock(
    resolve('.data/locks/build'),
    async () => {
      if (await isCurrent()) return;
      await step('Building the site', () => build(wanted));
    },
    () => say('Waiting for another command that builds the site …'),
  );
}

async function build(wanted: string): Promise<void> {
  await rm(stamp, { force: true });
  const environment = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: '' };
  const giveUpAt = Date.now() + longestWait;
  let isWaiting = false;
  const waitsForOther = async (output: string) => {
    if (!otherBuild.test(stripVTControlCharacters(output)) || Date.now() > giveUpAt) return false;
    if (!isWaiting) say('Waiting for another build of the site, which Next.js still runs …');
    isWaiting = true;
    await sleep(1_000);
    return true;
  };
  await runProgram(['node_modules/next/dist/bin/next', 'build'], { environment, quiet: true, again: waitsForOther });
  await buildDeskScript();
  await buildSearchPage();
  await writeFile(stamp, wanted);
}

/** Hashes the names and contents of all files that the site is made of; the generated client follows from the schema. */
async function hashSource(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const trees = await Promise.all(folders.filter((folder) => existsSync(folder)).map(listFiles));
  for (const path of [...files, ...trees.flat()]) {
    hash
      .update(`${relative('.', path)}\0`)
      .update(await readFile(path))
      .update('\0');
  }
  return hash.digest('hex');
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join('lib', 'db', 'generated')))
    .sort();
}
