import { type Browser, chromium } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { environmentFor } from '@/lib/env';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser for one test file, closed after it. Call it at the top: `const browser = await openBrowser()`. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, environment } = inject('browser');
  const browser = await chromium.launch({
    executablePath,
    args: flags,
    env: environmentFor(environment) as Record<string, string>,
  });
  afterAll(() => browser.close());
  return browser;
}

/** The address of the running portal, without a slash at its end. */
export function portalOrigin(): string {
  return inject('portal');
}
