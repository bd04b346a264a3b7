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

/**
 * Opens a browser for one test file, and closes it afterwards. Call it at the top: `const browser = await
 * openBrowser()`.
 */
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

/** Returns the address of the running portal, without a slash at its end. */
export function portalOrigin(): string {
  return inject('portal');
}

/** Reads the text of a page as readers without JavaScript see it, in one line. */
export async function readWords(browser: Browser, path: string): Promise<string> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(portalOrigin() + path);
  const text = await page.locator('main').innerText();
  await page.close();
  return text.replace(/\s+/g, ' ');
}
