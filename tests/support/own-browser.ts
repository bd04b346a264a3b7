import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { vi } from 'vitest';
import { environmentFor } from '@/lib/env';
import { findBrowser } from './browser-binary';
import { waitForWholePages } from './wait-for-whole-pages';

/** A browser with a profile on the disk, as a person has one. */
export type OwnBrowser = {
  /** Of the profile on the disk. */
  context: BrowserContext;
  /** Another one, which is kept in memory. */
  newContext(): Promise<BrowserContext>;
  /** As when the machine loses its power, but for what the system still writes. */
  kill(): Promise<void>;
};

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
];

/** Starts a browser of its own on this profile, so that it can be killed: its process and all that it started. */
export async function openOwnBrowser(profile: string): Promise<OwnBrowser> {
  const { executablePath, environment } = await findBrowser();
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(executablePath, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    env: environmentFor(environment),
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const port = await vi.waitUntil(
    async () => (await readFile(portFile, 'utf8').catch(() => '')).split('\n')[0] || false,
    { timeout: 30_000 },
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  await waitForWholePages(browser);
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no profile.');
  return {
    context,
    newContext: () => browser.newContext(),
    async kill() {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}
