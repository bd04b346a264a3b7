import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { environmentFor, searchPath } from '@/lib/env';
import { withFileLock } from '@/lib/process/file-lock.mjs';

export type BrowserBinary = { executablePath: string; environment: Record<string, string> };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Finds an installed Chromium or Chrome, else the one inside the package @sparticuz/chromium. */
export async function findBrowser(): Promise<BrowserBinary> {
  const folders = searchPath().split(delimiter);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...applications];
  const installed = candidates.find((path) => existsSync(path) && runs(path, {}));
  return installed ? { executablePath: installed, environment: {} } : unpackBrowser();
}

async function unpackBrowser(): Promise<BrowserBinary> {
  const manifest = createRequire(import.meta.url)
    .resolve('@sparticuz/chromium')
    .replace(/build\/index\.js$/, 'package.json');
  const { version } = createRequire(import.meta.url)(manifest) as { version: string };
  const folder = resolve('.data', `browser-${version}`);
  await withFileLock(resolve('.data/locks/browser'), async () => {
    if (!existsSync(folder)) await unpackInto(folder);
  });
  const executablePath = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  // A bare system lacks a few libraries; the package brings those that Amazon's lacks.
  const libraries = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const environment = [fonts, libraries].find((candidate) => runs(executablePath, candidate));
  if (environment) return { executablePath, environment };
  throw new Error('No browser runs on this system. Install Chromium or Chrome, for example: apt-get install chromium');
}

/** Unpacks into a folder of our own: the package uses the system's temporary directory, which other users share. */
async function unpackInto(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const script = `
    import { mkdir } from 'node:fs/promises';
    import { dirname, join } from 'node:path';
    import chromium, { inflate } from '@sparticuz/chromium';
    await mkdir(process.env.TMPDIR, { recursive: true });
    await chromium.executablePath();
    await inflate(join(process.argv[1], 'al2023.tar.br'));`;
  const archives = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, archives], {
    env: environmentFor({ TMPDIR: unfinished }),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The browser could not be unpacked: ${stderr}`);
  await rename(unfinished, folder);
}

function runs(executablePath: string, environment: Record<string, string>): boolean {
  const { status } = spawnSync(executablePath, ['--version', '--no-sandbox'], {
    env: environmentFor(environment),
    stdio: 'ignore',
  });
  return status === 0;
}
