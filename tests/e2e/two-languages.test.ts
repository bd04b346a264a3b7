import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser, portalOrigin } from '../support/browser';
import { languages, pagePaths } from '../support/pages';

const origin = portalOrigin();
const browser = await openBrowser();

/** An Arabic word on an English page, an English sentence on an Arabic one; names and acronyms pass. */
const foreign = {
  en: '[\\u0620-\\u064a\\u0671-\\u06d3]{3,}',
  ar: "(?:[A-Za-z][A-Za-z'’.-]*\\s+){3,}[A-Za-z]",
};

describe.each(languages)('a page in $locale', ({ locale }) => {
  it.each(pagePaths)('%s says the language and direction of whatever is in the other', async (path) => {
    const page = await openPage(path);
    expect(await unmarked(page, foreign[locale])).toEqual([]);
    await page.close();
  });

  it.each(pagePaths)('%s gives machines only settled dates, and styles nothing inline', async (path) => {
    const page = await openPage(path);
    const times = await page.locator('time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
    expect(times.filter((date) => !/^\d{4}(-\d\d){0,2}(T[\d:.]+Z)?$/.test(date ?? ''))).toEqual([]);
    expect(await page.locator('[style]').count()).toBe(0);
    await page.close();
  });

  async function openPage(path: string): Promise<Page> {
    const page = await browser.newPage({ javaScriptEnabled: true });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${origin}/${locale}${path}`);
    return page;
  }
});

/** Text nodes and labels that match the pattern and do not stand in the other language, or not in its direction. */
function unmarked(page: Page, pattern: string): Promise<string[]> {
  return page.evaluate((source) => {
    const expression = new RegExp(source);
    const own = document.documentElement.lang;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest('script, style')) continue;
      const text = node instanceof Element ? (node.getAttribute('aria-label') ?? '') : (node.textContent ?? '');
      if (!expression.test(text)) continue;
      const language = element.closest('[lang]')?.getAttribute('lang') ?? own;
      const isMarked = language !== own && getComputedStyle(element).direction === (language === 'ar' ? 'rtl' : 'ltr');
      if (!isMarked) found.push(text.trim().slice(0, 120));
    }
    return found;
  }, pattern);
}

it('would notice a word that does not say its language', async () => {
  const page = await browser.newPage();
  await page.setContent('<html lang="en"><p>«داعش» <b lang="ar">داعش</b> <b lang="ar" dir="rtl">داعش</b></p></html>');
  expect(await unmarked(page, foreign.en)).toEqual(['«داعش»', 'داعش']);
  await page.setContent(
    '<html lang="ar" dir="rtl"><p>Global Coalition (CIFG)</p><p>a readout of the meeting</p></html>',
  );
  expect(await unmarked(page, foreign.ar)).toEqual(['a readout of the meeting']);
  await page.close();
});

describe('fonts', () => {
  it.each([
    // Plex regular and semibold: in Latin alone, or in both scripts.
    { path: '/en', budget: 40_000 },
    { path: '/en/meetings/cifg-9', budget: 40_000 },
    { path: '/ar', budget: 130_000 },
    { path: '/ar/about', budget: 130_000 },
  ])('$path loads at most $budget bytes of them, all from the portal', async ({ path, budget }) => {
    const fonts = await fontsOf(path);
    expect(fonts.every(({ url }) => url.startsWith(`${origin}/`))).toBe(true);
    expect(fonts.map(({ url }) => url).join(' ')).not.toContain('naskh');
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(budget);
  });

  it('for the words of sources are loaded only where such words are shown', async () => {
    const names = (await fontsOf('/ar/meetings/cifg-12')).map(({ url }) => url).join(' ');
    expect(names).toContain('noto-naskh-arabic');
  });

  it('are asked for early on Arabic pages, and only there', async () => {
    const preloads = async (path: string) =>
      (await (await fetch(origin + path)).text()).match(/<link rel="preload"[^>]*as="font"[^>]*>/g) ?? [];
    expect(await preloads('/ar/about')).toHaveLength(2);
    expect(await preloads('/en/about')).toHaveLength(0);
  });

  async function fontsOf(path: string): Promise<{ url: string; bytes: number }[]> {
    const page = await browser.newPage();
    const answers: { url: string; bytes: number }[] = [];
    page.on('response', async (answer) => {
      if (answer.request().resourceType() !== 'font') return;
      answers.push({ url: answer.url(), bytes: (await answer.body()).length });
    });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    await page.close();
    return answers;
  }
});
