import type { Browser, Locator, Page } from 'playwright-core';

const acts = ['click', 'press'];
const prepared = new WeakSet<object>();

/**
 * Makes a click or a key that leads to another page wait until that page has arrived whole. By itself it ends when the
 * page begins to, and what is read then may be its first half.
 */
export async function waitForWholePages(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const locators: Locator = Object.getPrototypeOf(page.locator('body'));
  await page.close();
  if (prepared.has(locators)) return;
  prepared.add(locators);
  for (const act of acts) {
    const actAlone: (...given: unknown[]) => Promise<unknown> = Reflect.get(locators, act);
    const actWhole = async function (this: Locator, ...given: unknown[]) {
      const done = await actAlone.apply(this, given);
      await arrived(this.page());
      return done;
    };
    Object.defineProperty(locators, act, { value: actWhole, configurable: true, writable: true });
  }
}

/** A page that was closed, or that a test keeps from arriving, is for the test to judge. */
async function arrived(page: Page): Promise<void> {
  await page.waitForLoadState('domcontentloaded', { timeout: 10_000 }).catch(() => undefined);
}
