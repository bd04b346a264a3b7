import { type Browser, chromium } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { waitForWholePages } from './wait-for-whole-pages';

/** The browser that all files share. Contexts and pages opened through it are closed after the file. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.connect(inject('browser'));
  afterAll(() => browser.close());
  await waitForWholePages(browser);
  return browser;
}

/** The address of the running portal, without a slash at its end. */
export function portalOrigin(): string {
  return inject('portal');
}

/** What a page of the portal says to readers without JavaScript, in one line. */
export async function readWords(browser: Browser, path: string): Promise<string> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(portalOrigin() + path);
  const text = await page.locator('main').innerText();
  await page.close();
  return text.replace(/\s+/g, ' ');
}
