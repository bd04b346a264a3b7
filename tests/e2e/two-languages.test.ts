import { describe, expect, it } from 'vitest';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { foreignWords, unmarkedWords } from '@/tests/support/foreign-words';
import { watchShift } from '@/tests/support/layout-shift';

const origin = portalOrigin();
const browser = await openBrowser();

it('would notice a word that does not say its language', async () => {
  const page = await browser.newPage();
  await page.setContent('<html lang="en"><p>«داعش» <b lang="ar">داعش</b> <b lang="ar" dir="rtl">داعش</b></p></html>');
  expect(await unmarkedWords(page, foreignWords.en)).toEqual(['«داعش»', 'داعش']);
  await page.setContent(
    '<html lang="ar" dir="rtl"><p>Global Coalition (CIFG)</p><p>a readout of the meeting</p></html>',
  );
  expect(await unmarkedWords(page, foreignWords.ar)).toEqual(['a readout of the meeting']);
  await page.close();
});

describe('fonts', () => {
  it.each([
    // Plex regular and semibold: in Latin alone, or in both scripts.
    { path: '/en', budget: 40_000 },
    { path: '/en/meetings/cifg-9', budget: 40_000 },
    { path: '/ar', budget: 130_000 },
    { path: '/ar/about', budget: 130_000 },
    { path: '/ar/meetings/cifg-12', budget: 130_000 },
  ])('$path loads at most $budget bytes of them, all from the portal', async ({ path, budget }) => {
    const fonts = await fontsOf(path);
    expect(fonts.every(({ url }) => url.startsWith(`${origin}/`))).toBe(true);
    expect(fonts.map(({ url }) => url).join(' ')).not.toContain('naskh');
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(budget);
  });

  it('are asked for early, those of its language', async () => {
    const preloads = async (path: string) =>
      (await (await fetch(origin + path)).text()).match(/<link rel="preload"[^>]*as="font"[^>]*>/g) ?? [];
    expect(await preloads('/ar/about')).toHaveLength(4);
    expect(await preloads('/en/about')).toHaveLength(2);
  });

  it.each(['/en', '/ar', '/en/meetings/cifg-12', '/ar/statements/cifg-13', '/en/members/it'])(
    'move nothing of %s on a phone when they come',
    async (path) => {
      const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
      const shift = await watchShift(page);
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      expect(await shift()).toBeLessThanOrEqual(0.02);
      await page.close();
    },
  );

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
