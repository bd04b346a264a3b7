import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { environmentFor } from '@/lib/env';

/** Builds a site that is empty, with a Next.js whose first runs each end with the given words. */
async function build(...firstRuns: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'portal-build-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const file of ['next.config.ts', 'package-lock.json', 'package.json', 'postcss.config.mjs', 'tsconfig.json']) {
    await writeFile(join(folder, file), '{}');
  }
  await mkdir(join(folder, '.next'));
  for (const entry of ['components/editing/scripts/desk-script.ts', 'components/search/write-search.tsx']) {
    await mkdir(join(folder, dirname(entry)), { recursive: true });
    await writeFile(join(folder, entry), 'export {};');
  }
  await mkdir(join(folder, 'node_modules/next/dist/bin'), { recursive: true });
  const next = `
    const { appendFileSync, readFileSync } = require('node:fs');
    appendFileSync('asked', '.');
    const words = ${JSON.stringify(firstRuns)}[readFileSync('asked').length - 1];
    if (words) { console.error(words); process.exit(1); }`;
  await writeFile(join(folder, 'node_modules/next/dist/bin/next'), next);
  const program = `import(${JSON.stringify(pathToFileURL(resolve('lib/run/build.ts')).href)}).then((build) => build.buildSite())`;
  const tsx = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href;
  const child = spawn(process.execPath, ['--import', tsx, '-e', program], {
    cwd: folder,
    env: environmentFor({ TSX_TSCONFIG_PATH: resolve('tsconfig.json') }),
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise((settle) => child.on('close', settle));
  const times = (await readFile(join(folder, 'asked'), 'utf8').catch(() => '')).length;
  const isBuilt = (await readFile(join(folder, '.next/portal-build'), 'utf8').catch(() => '')) !== '';
  return { code, said, times, isBuilt };
}

const another = ' ⨯ Another \u001b[36mnext build\u001b[39m process is already running.\n\n  This could be: …';

it('waits for a build that a killed portal left behind, and then builds', async () => {
  const { said, ...outcome } = await build(another, another);
  expect(outcome).toEqual({ code: 0, times: 3, isBuilt: true });
  expect(said.match(/Waiting for another build/g)).toHaveLength(1);
  expect(said).not.toContain('already running');
});

it('does not try again a build that fails', async () => {
  const { said, ...outcome } = await build('Type error in a page');
  expect(outcome).toEqual({ code: 1, times: 1, isBuilt: false });
  expect(said).toContain('Type error in a page');
});
