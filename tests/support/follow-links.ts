import type { Browser, Page } from 'playwright-core';
import { portalOrigin } from './browser';

/** Opens a page as a reader without JavaScript. */
export async function openPlain(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(portalOrigin() + path);
  return page;
}

/** Clicks the one link that a reader would take for these words: where several hold them, the shortest. */
export async function follow(page: Page, words: string): Promise<void> {
  const links = await page.locator('a', { hasText: words }).all();
  const visible = await Promise.all(
    links.map(async (link) => ({ link, text: (await link.innerText()).trim(), isSeen: await link.isVisible() })),
  );
  const [best] = visible.filter(({ isSeen }) => isSeen).toSorted((a, b) => a.text.length - b.text.length);
  if (!best) throw new Error(`No link on ${page.url()} says “${words}”`);
  await best.link.click();
  await page.waitForLoadState();
}

/** What stands at this anchor of the page, in one line. */
export async function readAt(page: Page, anchor: string): Promise<string> {
  await page.goto(`${page.url().replace(/#.*$/, '')}#${anchor}`);
  return (await page.locator(':target').innerText()).replace(/\s+/g, ' ');
}
