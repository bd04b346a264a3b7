import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { languages } from '@/tests/support/pages';

const origin = portalOrigin();
const browser = await openBrowser();

async function withPage<T>(path: string, options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage(options);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(origin + path);
  const result = await use(page);
  await page.close();
  return result;
}

const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(languages)('a page in $locale', ({ locale }) => {
  it('lets the skip link lead past the navigation', async () => {
    await withPage(`/${locale}/meetings/cifg-12`, {}, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content');
    });
  });

  it('does not move for readers who asked for stillness', async () => {
    for (const path of ['', '/meetings/cifg-12']) {
      await withPage(`/${locale}${path}`, { reducedMotion: 'reduce' }, async (page) => {
        const moving = await page.evaluate(
          () =>
            [...document.querySelectorAll('*')].filter((element) => {
              const { animationName, transitionDuration, transitionProperty } = getComputedStyle(element);
              return animationName !== 'none' || (transitionDuration !== '0s' && transitionProperty !== 'none');
            }).length,
        );
        expect(moving).toBe(0);
      });
    }
  });

  it('keeps its marks, bars and focus where the reader forces colours', async () => {
    await withPage(`/${locale}/meetings/cifg-12`, { forcedColors: 'active' }, async (page) => {
      expect(await axeViolations(page)).toEqual([]);
      const mark = page.locator('#statement li span').first();
      expect(await mark.evaluate((element) => getComputedStyle(element).borderStyle)).toBe('solid');
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(outline).toBe('solid 3px');
    });
  });

  it('prints the record with its sources, and not what only a screen can use', async () => {
    await withPage(`/${locale}/meetings/cifg-12`, { viewport: { width: 720, height: 1000 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('nav:visible').count()).toBe(0);
      expect(await page.locator('a[href="#content"]:visible').count()).toBe(0);
      expect(await page.locator('h1:visible').count()).toBe(1);
      const addresses = page.locator('#sources span[dir="ltr"]');
      expect(await addresses.count()).toBe(2);
      for (const address of await addresses.all()) {
        expect(await address.isVisible()).toBe(true);
        expect(await address.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
      }
      expect(await page.locator('footer').innerText()).toContain(`/${locale}/meetings/cifg-12`);
      await expect.poll(() => overflowOf(page)).toBe(0);
    });
  });

  it.each(['', '/data', '/members', '/meetings'])('%s loses nothing at the edges of the paper', async (path) => {
    await withPage(`/${locale}${path}`, { viewport: { width: 700, height: 1000 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => overflowOf(page)).toBe(0);
    });
  });

  it('keeps headings with what follows them, and rows whole, from paper to paper', async () => {
    await withPage(`/${locale}/meetings/cifg-12`, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const style = (selector: string, property: 'breakAfter' | 'breakInside' | 'display') =>
        page
          .locator(selector)
          .evaluateAll((all, name) => [...new Set(all.map((each) => getComputedStyle(each)[name]))], property);
      expect(await style('h1, h2, h3', 'breakAfter')).toEqual(['avoid']);
      expect(await style('tr, #sources li', 'breakInside')).toEqual(['avoid']);
      expect(await style('thead', 'display')).toEqual(['table-header-group']);
    });
  });
});

it('reaches the same page in the other language by the switch, by keyboard alone', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/ar/meetings/cifg-12`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');

  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('hreflang'))) === 'en') break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/en/meetings/cifg-12`);
  await page.close();
});
