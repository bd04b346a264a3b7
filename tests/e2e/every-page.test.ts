import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { foreignWords, unmarkedWords } from '@/tests/support/foreign-words';
import { walkByKeyboard } from '@/tests/support/keyboard-walk';
import { languages, pagePaths } from '@/tests/support/pages';
import { scrambledParts } from '@/tests/support/painted';
import { isWhole } from '@/tests/support/whole';

const origin = portalOrigin();
const browser = await openBrowser();

type Head = { metas: Record<string, string | null>; links: { rel: string; lang: string | null; href: string }[] };

/** The rules that another width or other colours may break. */
const rulesOfLooks = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
  'landmark-unique',
  'region',
];

/** Meetings and statements have a card of their own. */
const hasOwnCard = /^\/(meetings|statements)\/(?!table)/;

/** Each page is opened once without its scripts; every test of it sets the window and the colours that it needs. */
describe.each(languages)('in $locale', ({ locale, direction }) => {
  const other = locale === 'ar' ? 'en' : 'ar';
  let page: Page;
  let session: CDPSession;

  beforeAll(async () => {
    page = await browser.newPage();
    session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setBlockedURLs', { urls: ['*.js'] });
  });
  afterAll(() => page.context().close());

  const show = async (width: number, height: number, colorScheme: 'light' | 'dark' = 'light', scale = 1) => {
    await page.emulateMedia({ colorScheme });
    await session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: scale,
      mobile: false,
    });
  };

  describe.each(pagePaths)('the page %j', (path) => {
    const address = `/${locale}${path}`;
    let answer: Response;
    let html: string;

    beforeAll(async () => {
      answer = await fetch(origin + address);
      html = await answer.text();
      await page.goto(origin + address);
    });

    it('says its language and direction at once and is whole', () => {
      expect(answer.status).toBe(200);
      expect(html.slice(0, 80)).toContain(`<html lang="${locale}" dir="${direction}"`);
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      expect(html).toContain('href="#content"');
      expect(html).toMatch(new RegExp(`rel="canonical" href="[^"]*${address}"`));
      expect(html).toMatch(/hrefLang="ar"/i);
      expect(html).toMatch(/hrefLang="en"/i);
      expect(html).not.toContain('$RC(');
    });

    it('is a document without a script of Next, under a strict policy', () => {
      expect(html).not.toMatch(
        /__next_f|\/_next\/[^"]*\.js|<script(?![^>]* (type="application\/ld\+json"|src="\/[a-z-]+\.js"))/,
      );
      expect(html).not.toMatch(/ style="| on[a-z]+="/);
      expect(answer.headers.get('content-language')).toBe(locale);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=86400');
      expect(answer.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self'/,
      );
      expect([...answer.headers.keys()].filter((name) => /^(x-nextjs|x-powered|link|server)/.test(name))).toEqual([]);
    });

    it('names its own address, its twin, and a card that is there', async () => {
      const { metas, links } = await headOf(page);
      const canonical = links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href);
      const base = new URL(canonical[0] ?? '').origin;
      const alternates = links.filter(({ rel, lang }) => rel === 'alternate' && lang);
      expect(canonical).toEqual([base + address]);
      expect(Object.fromEntries(alternates.map(({ lang, href }) => [lang, href]))).toEqual({
        ar: `${base}/ar${path}`,
        en: `${base}/en${path}`,
        'x-default': `${base}/ar${path}`,
      });
      expect(metas).toMatchObject({
        'og:url': base + address,
        'og:image': hasOwnCard.test(path) ? `${base + address}.png` : `${base}/card-${locale}.png`,
        'og:locale': locale === 'ar' ? 'ar_SA' : 'en_GB',
        'og:locale:alternate': locale === 'ar' ? 'en_GB' : 'ar_SA',
        'twitter:card': 'summary_large_image',
      });
      expect(metas['og:title']).toMatch(/\S/);
      expect(metas['og:description']).toMatch(/\S/);
      const twin = await (await fetch(`${origin}/${other}${path}`)).text();
      expect(cardTitleOf(twin)).toMatch(/\S/);
      expect(cardTitleOf(twin)).not.toBe(cardTitleOf(html));
    });

    it('reads without JavaScript, fits a phone, and passes axe', async () => {
      await show(360, 740);
      expect(await page.locator('h1').innerText()).not.toBe('');
      expect(await overflowOf(page)).toBe(0);
      expect(await axeViolations(page)).toEqual([]);
    });

    // What a language alone breaks is seen above; one look and one palette are those of both.
    it.runIf(isWhole || locale === 'ar')('passes axe in a wide window and in the dark', async () => {
      await show(1280, 720, 'dark');
      expect(await axeViolations(page, rulesOfLooks)).toEqual([]);
    });

    it.runIf(isWhole || locale === 'ar')('passes axe in print, in forced colours and with large text', async () => {
      await show(1280, 720);
      await page.emulateMedia({ media: 'print' });
      // Nobody points at paper.
      expect(
        await axeViolations(
          page,
          rulesOfLooks.filter((rule) => rule !== 'target-size'),
        ),
      ).toEqual([]);
      await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
      expect(await axeViolations(page, rulesOfLooks)).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
      await show(768, 720);
      await page.evaluate(enlarge);
      expect(await axeViolations(page, ['target-size', 'scrollable-region-focusable'])).toEqual([]);
    });

    it('fits its window with text of twice the size', async () => {
      await page.emulateMedia({ media: 'screen', forcedColors: 'none' });
      await page.evaluate(enlarge);
      for (const width of [1280, 768, 360]) {
        await show(width, 720);
        expect(await overflowOf(page), `${width}`).toBe(0);
      }
      await page.evaluate(() => document.documentElement.removeAttribute('style'));
    });

    it('fits a window of 1280 pixels at twice its size, and one of 320', async () => {
      await show(640, 450, 'light', 2);
      expect(await page.evaluate(() => devicePixelRatio)).toBe(2);
      expect(await overflowOf(page)).toBe(0);
      await show(320, 450, 'light', 2);
      expect(await overflowOf(page)).toBe(0);
    });

    it('can be walked by keyboard: every stop is seen, named and marked', async () => {
      await show(1024, 800);
      const stops = await walkByKeyboard(page, session);
      expect(stops[0]?.href).toBe('#content');
      expect(stops.filter(({ name }) => name === '')).toEqual([]);
      expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
      expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
      expect(stops.length).toBeGreaterThanOrEqual(await page.locator('a[href]:visible').count());
    });

    it('says the language and direction of whatever is in the other', async () => {
      await show(1280, 720);
      expect(await unmarkedWords(page, foreignWords[locale])).toEqual([]);
    });

    it('gives machines only settled dates, and styles nothing inline', async () => {
      const times = await page.locator('time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
      expect(times.filter((date) => !/^\d{4}(-\d\d){0,2}(T[\d:.]+Z)?$/.test(date ?? ''))).toEqual([]);
      // The size of type that a test took back leaves an empty attribute.
      expect(await page.locator('[style]:not([style=""])').count()).toBe(0);
    });

    // In English nothing runs against the direction of its line.
    if (direction === 'rtl') {
      it('paints dates, addresses and symbols as they are written', async () => {
        await show(1280, 900);
        expect(await scrambledParts(page)).toEqual([]);
      });
    }
  });
});

/** In the page. */
function enlarge(): void {
  document.documentElement.style.setProperty('font-size', '200%');
}

const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const cardTitleOf = (html: string) => /<meta property="og:title" content="([^"]*)"/.exec(html)?.[1] ?? '';

/** What the head of a page holds: `property` or `name` to content, every link by its relation. */
function headOf(page: Page): Promise<Head> {
  return page.evaluate(() => ({
    metas: Object.fromEntries(
      [...document.querySelectorAll('meta[content]')].map((meta) => [
        meta.getAttribute('property') ?? meta.getAttribute('name'),
        meta.getAttribute('content'),
      ]),
    ),
    links: [...document.querySelectorAll('link[href]')].map((link) => ({
      rel: link.getAttribute('rel') ?? '',
      lang: link.getAttribute('hreflang'),
      href: link.getAttribute('href') ?? '',
    })),
  }));
}
