import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe';
import { openBrowser, portalOrigin } from '../support/browser';
import { languages, pagePaths } from '../support/pages';

const origin = portalOrigin();
const browser = await openBrowser();

describe.each(languages)('a page in $locale', ({ locale, direction }) => {
  it.each(pagePaths)('%s says its language and direction at once and is whole', async (path) => {
    const answer = await fetch(`${origin}/${locale}${path}`);
    const html = await answer.text();

    expect(answer.status).toBe(200);
    expect(html.slice(0, 80)).toContain(`<html lang="${locale}" dir="${direction}"`);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toContain('href="#content"');
    expect(html).toMatch(new RegExp(`rel="canonical" href="[^"]*/${locale}${path}"`));
    expect(html).toMatch(/hrefLang="ar"/i);
    expect(html).toMatch(/hrefLang="en"/i);
    expect(answer.headers.get('cache-control')).toContain('s-maxage');
    expect(html).not.toContain('$RC(');
  });

  it.each(pagePaths)('%s reads without JavaScript, fits a phone, and passes axe', async (path) => {
    const page = await browser.newPage({ javaScriptEnabled: true, viewport: { width: 360, height: 740 } });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${origin}/${locale}${path}`);

    expect(await page.locator('h1').innerText()).not.toBe('');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  it('has dark pages that pass axe', async () => {
    const page = await browser.newPage({ colorScheme: 'dark' });
    for (const path of ['', '/meetings/cifg-12', '/statements/cifg-12', '/about']) {
      await page.goto(`${origin}/${locale}${path}`);
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.close();
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
